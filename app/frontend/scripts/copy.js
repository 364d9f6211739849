// A button copies the text of what it names, and says so. Without this file the buttons are not there, and the text can be marked.
(() => {
  const buttons = document.querySelectorAll("button[data-copy]");
  const said = document.querySelector("#copied");
  const marked = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  };
  const copy = async (element) => {
    try {
      await navigator.clipboard.writeText(element.innerText.trim());
    } catch {
      marked(element); // a browser that does not let us: the reader copies what is marked
      return false;
    }
    return true;
  };
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      if (!(await copy(document.getElementById(button.dataset.copy)))) return;
      for (const other of buttons) other.classList.remove("done");
      button.classList.add("done");
      if (said) said.textContent = said.dataset.said;
    });
  }
})();
