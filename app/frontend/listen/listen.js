// Reads the page aloud in its own language. Where the browser has no voice for it, the button is not there.
(() => {
  const button = document.getElementById("listen");
  const main = document.querySelector("main");
  if (!button || !("speechSynthesis" in window)) return;
  const voices = window.speechSynthesis;
  const start = button.textContent;
  const spoken = (code) => voices.getVoices().find((voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === code);
  const show = () => (button.hidden = !spoken(document.documentElement.lang));
  // The texts as they stand, each in the language that it is marked with; what is folded, hidden or a field is left out.
  const texts = () => {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const { parentElement: element, data } = walker.currentNode;
      const seen = element.checkVisibility?.() ?? element.offsetParent !== null;
      if (data.trim() && seen && !element.closest(".hidden-visually, svg, textarea, #listen, #languages")) {
        found.push({ words: data.trim(), language: element.closest("[lang]").lang });
      }
    }
    return found;
  };
  const stopped = () => {
    button.textContent = start;
    button.setAttribute("aria-pressed", "false");
  };
  const read = () => {
    const all = texts();
    all.forEach(({ words, language }, index) => {
      const voice = spoken(language);
      if (!voice && index < all.length - 1) return;
      const speech = new SpeechSynthesisUtterance(voice ? words : "");
      speech.lang = language;
      if (voice) speech.voice = voice;
      if (index === all.length - 1) speech.addEventListener("end", stopped);
      voices.speak(speech);
    });
    button.textContent = button.dataset.stop;
    button.setAttribute("aria-pressed", "true");
  };
  button.addEventListener("click", () => {
    if (button.getAttribute("aria-pressed") === "true") {
      voices.cancel();
      stopped();
    } else {
      voices.cancel();
      read();
    }
  });
  addEventListener("pagehide", () => voices.cancel());
  voices.addEventListener?.("voiceschanged", show);
  show();
})();
