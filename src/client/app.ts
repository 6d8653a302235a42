/** Everything that pages do for readers beyond HTML. Loads when someone first interacts. */
import '../search/browser/opener.ts';
import './contents.ts';
import './copy.ts';
import './pictures.ts';
import './theme.ts';
