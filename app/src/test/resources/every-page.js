// What a page can be asked without reading it: the answer is a list of what is wrong.
danish => {
  const wrong = [];
  const say = text => wrong.push(text);
  if (document.querySelectorAll("h1").length !== 1) say("has " + document.querySelectorAll("h1").length + " h1");
  if (!document.title.endsWith(" · Fodfæste")) say("title: " + document.title);
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth) {
    const wide = [...document.querySelectorAll("main *")].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1);
    say("is wider than the screen: " + wide.slice(-1).map(e => e.outerHTML.slice(0, 120)));
  }
  for (const form of document.forms) {
    const name = "form " + form.getAttribute("action");
    if (!form.getAttribute("action") || !form.getAttribute("method")) say(name + " has no action or no method");
    if (form.method === "post" && !form.querySelector("input[name=_csrf]")?.value) say(name + " has no token");
    if (![...form.elements].some(e => e.type === "submit" && e.checkVisibility !== undefined)) say(name + " has no button");
  }
  if (danish) {
    if (document.documentElement.lang !== "en") say("lang is " + document.documentElement.lang);
    const words = new Set(danish);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (words.has(text.data.trim()) && !text.parentElement.closest("[lang=da]")) say("Danish: " + text.data.trim());
    }
  } else if (document.documentElement.lang !== "da") {
    say("lang is " + document.documentElement.lang);
  }
  return wrong;
}
