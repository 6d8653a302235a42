import manifest from '../../package.json' with { type: 'json' };

/** What made the site, for machines: `wenda 0.1.0`. */
export const GENERATOR = `${manifest.name} ${manifest.version}`;
