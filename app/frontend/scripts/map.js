// In a map the arrows go that way, + and - come closer and go back, 0 shows the whole country: as its links do.
document.addEventListener("keydown", (event) => {
  const map = event.target.closest(".map");
  if (!map || event.ctrlKey || event.metaKey || event.altKey) return;
  const moves = { ArrowUp: "NORTH", ArrowLeft: "WEST", ArrowRight: "EAST", ArrowDown: "SOUTH", "+": "+", "-": "-", 0: "0" };
  const link = moves[event.key] && map.querySelector(`[data-move="${moves[event.key]}"]`);
  if (!link) return;
  event.preventDefault();
  link.click();
});
