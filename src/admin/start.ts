import CMS from '@sveltia/cms';

/** The browser's part of `/admin/`: the settings stand beside the page, in `config.json`. */
await CMS.init();
