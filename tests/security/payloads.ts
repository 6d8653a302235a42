/**
 * Texts that try to run a script, made from the known classes: tags × events × ways to write them, schemes × ways to
 * hide them, Markdown that breaks out of an attribute, mutation, foreign content, names that shadow the document's, and elements that fetch
 * or lead away without a script.
 *
 * Each calls `FIRE`, so in a page that defines it a payload that runs is seen, or asks for `CANARY`, which is no picture.
 */
export function createPayloads(): readonly string[] {
  return [
    ...new Set([
      ...elements(),
      ...addresses(),
      ...breakouts(),
      ...mutations(),
      ...foreign(),
      ...clobbering(),
      ...requests(),
    ]),
  ];
}

/** What a payload calls. */
const FIRE = 'wendaFired()';

/** What a payload asks for where it needs no script: whoever hears of it knows who reads what. */
export const CANARY = 'https://canary.invalid/';

const TAGS =
  'a abbr article audio b base body br button canvas center details dialog div embed font form frameset h1 iframe img input isindex keygen label link marquee math menu meta object option p picture pre q script select source span style summary svg table td template textarea track video x-y xmp'.split(
    ' ',
  );

const EVENTS =
  'onload onerror onclick onmouseover onfocus onblur ontoggle onanimationstart onanimationend ontransitionend onpointerenter onpointerrawupdate onbeforeinput onauxclick oncontentvisibilityautostatechange onscroll onwheel onpageshow onhashchange onmessage onbeforetoggle onbegin onend onstart onfinish'.split(
    ' ',
  );

function elements(): string[] {
  return TAGS.flatMap((tag) =>
    EVENTS.flatMap((event, at) => {
      const forms = [
        `<${tag} ${event}="${FIRE}" src=x>`,
        `<${tag} ${event}=${FIRE} autofocus tabindex=1>x</${tag}>`,
        `<${tag}/${event}='${FIRE}'//`,
        `<${tag.toUpperCase()}\t${event.toUpperCase()}\n=\n"${FIRE}" style="display:block;animation:x 1s">`,
        `<${tag} x="\`" ${event}=\`${FIRE}\`>`,
        `<${tag} ${event}="&#119;endaFired&lpar;&rpar;" href=x>`,
      ];
      // Each pair in three of the six ways, all ways over all pairs.
      return [0, 2, 4].map((step) => forms[(at + step + tag.length) % forms.length] ?? '');
    }),
  );
}

const SCHEMES = [
  'javascript:',
  'vbscript:',
  'data:text/html,<script>',
  'data:text/html;base64,',
  'data:image/svg+xml,<svg onload=',
  'blob:',
  'file:///',
  'feed:javascript:',
  'view-source:javascript:',
  'jar:javascript:',
];

function hide(scheme: string): string[] {
  const [first = '', ...rest] = scheme;
  const tail = rest.join('');
  const entity = (text: string, form: (code: number) => string) =>
    Array.from(text, (one) => form(one.charCodeAt(0))).join('');
  return [
    scheme,
    scheme.toUpperCase(),
    Array.from(scheme, (one, at) => (at % 2 ? one.toUpperCase() : one)).join(''),
    `${first}&Tab;${tail}`,
    `${first}&NewLine;${tail}`,
    `${first}\t${tail}`,
    `\u0001${scheme}`,
    `&#1;${scheme}`,
    ` ${scheme}`,
    `&#32;${scheme}`,
    `\u00A0${scheme}`,
    `\u200B${scheme}`,
    scheme.replace(':', '&colon;'),
    scheme.replace(':', '&#58;'),
    scheme.replace(':', '&#x0003A'),
    scheme.replace(':', '%3A'),
    scheme.replace(':', '：'),
    scheme.replace(':', '\\:'),
    entity(scheme, (code) => `&#${code};`),
    entity(scheme, (code) => `&#x${code.toString(16)};`),
    entity(scheme, (code) => `&#${String(code).padStart(7, '0')}`),
    entity(scheme, (code) => `%${code.toString(16)}`),
    entity(scheme, (code) => `\\u${code.toString(16).padStart(4, '0')}`),
    `//example.org/${scheme}`,
    `https://example.org/&#10;${scheme}`,
    `x:${scheme}`,
  ];
}

function addresses(): string[] {
  return SCHEMES.flatMap(hide).flatMap((scheme) => {
    const address = `${scheme}${FIRE}`;
    return [
      `[a](${address})`,
      `[a](<${address}>)`,
      `![a](${address})`,
      `[a][r]\n\n[r]: ${address}`,
      `<${address}>`,
      `<a href="${address}">a</a>`,
      `<a href=${address}>a</a>`,
      `<img src="${address}">`,
      `<iframe src="${address}"></iframe>`,
      `<form action="${address}"><button formaction="${address}">a</button></form>`,
      `<svg><a xlink:href="${address}"><text y=9>a</text></a></svg>`,
      `<math href="${address}">a</math>`,
      `<object data="${address}"></object>`,
      `[![a](${address})](${address} "${address}")`,
    ];
  });
}

function breakouts(): string[] {
  const quotes = [
    '"',
    "'",
    '`',
    '&quot;',
    '&#34;',
    '&#x22;',
    '\\"',
    '”',
    '%22',
    ')',
    '>',
    '"\n',
    '\0"',
    ']]>',
    '-->',
    '</title>',
    '</script>',
    '</style>',
    '</textarea>',
    '</template>',
    '</noscript>',
    '</xmp>',
    '\u2028"',
    '{{',
    '${',
  ];
  const tails = [
    `onerror=${FIRE} x=`,
    ` onload=${FIRE} `,
    `><script>${FIRE}</script>`,
    `><img src=x onerror=${FIRE}>`,
    `><svg/onload=${FIRE}>`,
    `;${FIRE};//`,
    `}}${FIRE}{{`,
  ];
  return quotes.flatMap((quote) =>
    tails.flatMap((tail) => [
      `![x${quote}${tail}](https://a.invalid/b)`,
      `![x](https://a.invalid/b${quote}${tail})`,
      `[x](https://a.invalid/b "t${quote}${tail}")`,
      `[x](<https://a.invalid/b${quote}${tail}>)`,
      `\`\`\`x${quote}${tail}\nx\n\`\`\``,
      `https://a.invalid/${quote}${tail}`,
      `${quote}${tail}`,
      `| a${quote}${tail} |\n| - |\n| ${quote}${tail} |`,
    ]),
  );
}

function mutations(): string[] {
  const inner = `<img src=x onerror=${FIRE}>`;
  const shells = [
    'noscript',
    'style',
    'title',
    'textarea',
    'xmp',
    'iframe',
    'noembed',
    'noframes',
    'template',
    'select',
    'option',
    'table',
    'math',
    'svg',
    'listing',
    'plaintext',
  ];
  return shells.flatMap((one) =>
    shells.flatMap((other) => [
      `<${one}><${other}></${one}>${inner}`,
      `<${one}><p id="</${one}>${inner}">`,
      `<math><mtext><${one}><${other}><mglyph><style><!--</style>${inner}`,
    ]),
  );
}

function foreign(): string[] {
  const names = [
    'script',
    'animate',
    'set',
    'animateMotion',
    'animateTransform',
    'foreignObject',
    'use',
    'image',
    'a',
    'handler',
    'style',
    'desc',
    'title',
    'mtext',
    'annotation-xml',
    'maction',
    'mglyph',
    'malignmark',
  ];
  return names.flatMap((name) =>
    ['svg', 'math'].flatMap((root) => [
      `<${root}><${name} onbegin=${FIRE} attributeName=x dur=1s>`,
      `<${root}><${name} xlink:href="javascript:${FIRE}">a</${name}></${root}>`,
      `<${root}><${name} href="data:image/svg+xml,<svg onload=${FIRE}>"/></${root}>`,
      `<${root}><${name} attributeName=href values="javascript:${FIRE}"/><a>x</a></${root}>`,
      `<${root}><${name}>${FIRE}</${name}></${root}>`,
      `<${root}><${name} encoding="text/html"><img src=x onerror=${FIRE}></${name}></${root}>`,
    ]),
  );
}

function clobbering(): string[] {
  const names = [
    'document',
    'body',
    'location',
    'cookie',
    'forms',
    'getElementById',
    'attributes',
    'children',
    'innerHTML',
    'parentNode',
    '__proto__',
    'constructor',
    'defaultView',
    'currentScript',
    'search',
    'pagefind',
  ];
  return names.flatMap((name) => [
    `<form id=${name}><input name=${name}>`,
    `<img name=${name} src=x onerror=${FIRE}>`,
    `<a id=${name} href="javascript:${FIRE}">a</a><a id=${name} name=url href=x>b</a>`,
    `<object id=${name} data="javascript:${FIRE}"></object>`,
    `# ${name} {#${name} onclick=${FIRE}}`,
    `[${name}]: javascript:${FIRE}\n\n[${name}]`,
  ]);
}

function requests(): string[] {
  const rels = 'stylesheet preload prefetch modulepreload prerender manifest import icon'.split(
    ' ',
  );
  const sources = 'iframe embed video audio script frame source track input'.split(' ');
  return [
    ...rels.map((rel) => `<link rel=${rel} href="${CANARY}" as=script>`),
    ...sources.map((tag) => `<${tag} src="${CANARY}" type=image autoplay></${tag}>`),
    `<meta http-equiv=refresh content="0;url=${CANARY}">`,
    `<meta http-equiv="Set-Cookie" content="a=b">`,
    `<base href="${CANARY}">`,
    `<object data="${CANARY}"></object>`,
    `<style>@import "${CANARY}";</style>`,
    `<style>*{background:url(${CANARY})}</style>`,
    `<p style="background:url(${CANARY})">x</p>`,
    `<body background="${CANARY}">`,
    `<table background="${CANARY}"><tr><td>x</table>`,
    `<form action="${CANARY}"><input name=a autofocus><button>x</button></form>`,
    `<a href="/" ping="${CANARY}">x</a>`,
    `<svg><image href="${CANARY}"/></svg>`,
    `<svg><use href="${CANARY}#a"/></svg>`,
    `<svg><style>@import "${CANARY}";</style></svg>`,
    `<svg><filter id=a><feImage href="${CANARY}"/></filter><rect filter="url(#a)" width=9 height=9/></svg>`,
    `<math><mglyph src="${CANARY}"></mglyph></math>`,
    `<img src="x" srcset="${CANARY} 2x, ${CANARY} 1x">`,
    `<picture><source srcset="${CANARY}"><img src=x></picture>`,
    `<iframe srcdoc="<img src='${CANARY}'>"></iframe>`,
  ];
}
