// The address stays when the password was wrong: for this tab alone, and only until the next page.
document.addEventListener("DOMContentLoaded", () => {
  const email = document.querySelector("form[action='/sign-in'] input[name=email]");
  const typed = sessionStorage.getItem("typed-email");
  sessionStorage.removeItem("typed-email");
  if (!email) return;
  if (typed && !email.value && document.querySelector(".problem")) {
    email.value = typed;
    email.form.querySelector("input[name=password]").focus();
  }
  email.form.addEventListener("submit", () => sessionStorage.setItem("typed-email", email.value));
});
