// The key / leads to the search box, unless somebody is writing. Turned off on the page of the search.
document.addEventListener("keydown", (event) => {
  const box = document.querySelector("[data-shortcut]");
  const writes = event.target.closest("textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])");
  if (event.key !== "/" || !box || writes || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  box.focus();
  box.select();
});
