const PAGE_SIZE = 50;

/** The smallest site that has the same pages; its templates stand here, its content is what `--input` names. */
export default function configure(config) {
  const newestFirst = (a, b) => (a.data.date < b.data.date ? 1 : -1);
  const read = (api, folder) => api.getFilteredByGlob(`**/${folder}/*.md`).sort(newestFirst);

  const toPages = (slug, all) =>
    Array.from({ length: Math.ceil(all.length / PAGE_SIZE) }, (_, at) => ({
      slug,
      entries: all.slice(at * PAGE_SIZE, (at + 1) * PAGE_SIZE),
      path: at === 0 ? slug : `${slug}/${at + 1}`,
      newer: at === 0 ? undefined : at === 1 ? slug : `${slug}/${at}`,
      older: (at + 1) * PAGE_SIZE < all.length ? `${slug}/${at + 2}` : undefined,
    }));
  const group = (all, key) => {
    const groups = new Map();
    for (const one of all) {
      for (const slug of one.data[key]) {
        if (!groups.has(slug)) groups.set(slug, []);
        groups.get(slug).push(one);
      }
    }
    return groups;
  };

  config.addCollection('latest', (api) => read(api, 'weekly').slice(0, 20));
  config.addCollection('weeklyPages', (api) => toPages('weekly', read(api, 'weekly')));
  config.addCollection('questionPages', (api) => toPages('questions', read(api, 'questions')));
  for (const [key, folder] of [
    ['topics', 'tags'],
    ['askers', 'authors'],
  ]) {
    config.addCollection(`${folder}Groups`, (api) =>
      [...group(read(api, 'questions'), key)].map(([slug, all]) => ({ slug, count: all.length })),
    );
    config.addCollection(`${folder}Pages`, (api) =>
      [...group(read(api, 'questions'), key)].flatMap(([slug, all]) =>
        toPages(`${folder}/${slug}`, all),
      ),
    );
  }

  config.addTemplate('_includes/page.liquid', PAGE);
  config.addTemplate('_includes/article.liquid', ARTICLE, { layout: 'page.liquid' });
  config.addTemplate('index.liquid', LATEST, {
    layout: 'page.liquid',
    title: 'Digests',
    permalink: '/index.html',
  });
  for (const name of ['weekly', 'question', 'tags', 'authors']) {
    config.addTemplate(`${name}-pages.liquid`, LIST, {
      layout: 'page.liquid',
      title: name,
      pagination: {
        data: `collections.${name}Pages`,
        size: 1,
        alias: 'list',
        addAllPagesToCollections: false,
      },
      permalink: '/{{ list.path }}/index.html',
    });
  }
  for (const name of ['tags', 'authors']) {
    config.addTemplate(`${name}.liquid`, GROUPS.replaceAll('FOLDER', name), {
      layout: 'page.liquid',
      title: name,
      permalink: `/${name}/index.html`,
    });
  }
  config.addGlobalData('layout', 'article.liquid');
  config.setUseGitIgnore(false); // The content lies in a folder that git does not keep.
  config.setQuietMode(true);
  return { markdownTemplateEngine: false, dir: { output: process.env.PEER_OUT } };
}

const PAGE = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ title | escape }}</title></head>
<body><nav><a href="/weekly/">digests</a> <a href="/questions/">questions</a> <a href="/tags/">tags</a> <a href="/authors/">authors</a></nav>
<main><h1>{{ title | escape }}</h1>{{ content }}</main></body></html>
`;

const ARTICLE = `<article><time datetime="{{ date }}">{{ date }}</time>
<p>{% for slug in topics %}<a href="/tags/{{ slug }}/">{{ slug }}</a> {% endfor %}</p>
<p>{% for slug in askers %}<a href="/authors/{{ slug }}/">{{ slug }}</a> {% endfor %}</p>
{{ content }}</article>`;

const LATEST = `<ul>{% for one in collections.latest %}<li><a href="{{ one.url }}">{{ one.data.title | escape }}</a></li>{% endfor %}</ul>`;

const LIST = `<ul>{% for one in list.entries %}<li><a href="{{ one.url }}">{{ one.data.title | escape }}</a></li>{% endfor %}</ul>
{% if list.newer %}<a href="/{{ list.newer }}/">newer</a>{% endif %} {% if list.older %}<a href="/{{ list.older }}/">older</a>{% endif %}`;

const GROUPS = `<ul>{% for one in collections.FOLDERGroups %}<li><a href="/FOLDER/{{ one.slug }}/">{{ one.slug }}</a> {{ one.count }}</li>{% endfor %}</ul>`;
