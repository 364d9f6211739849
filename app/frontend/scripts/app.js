// Pages work without this file; it only helps. htmx: no eval, no style of its own in the page. It reads this before the page is ready.
if (window.htmx) {
  htmx.config.allowEval = false;
  htmx.config.includeIndicatorStyles = false;
  htmx.config.historyCacheSize = 0; // no copies of pages in the browser
}
