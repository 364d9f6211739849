// «?» opens the list of the keys, and g with a letter leads to a place of the menu; never while somebody writes. Turned off on the page of the keys.
(() => {
  let went = 0;
  const list = () => document.querySelector("#keys");
  document.addEventListener("keydown", (event) => {
    const writes = event.target.closest("textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])");
    if (!list() || writes || event.ctrlKey || event.metaKey || event.altKey || list().open) return;
    if (event.key === "?") {
      event.preventDefault();
      list().showModal();
    } else if (event.key === "g") {
      went = event.timeStamp;
    } else {
      const place = event.timeStamp - went < 1500 && document.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
      went = 0;
      if (place) place.click();
    }
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("#keys [data-close]")) list().close();
  });
})();
