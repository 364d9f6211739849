// Draws what the two said about each indicator over time. Only the page of the progress loads it; the table beside each chart says the same.
(() => {
  const evening = matchMedia("(prefers-color-scheme: dark)");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const numbers = text => text.split(",").map(each => (each === "" ? null : Number(each)));

  const line = (days, steps, look) => ({
    type: "line",
    data: days.map((day, at) => [day, day === null ? null : steps[at]]),
    connectNulls: false,
    showAllSymbol: true,
    silent: true,
    ...look,
  });

  const option = (figure, printed) => {
    const style = getComputedStyle(figure);
    const colour = name => style.getPropertyValue(printed ? `${name}-printed` : name).trim();
    const days = numbers(figure.dataset.days);
    const last = Math.max(1, ...days);
    const label = { color: colour("--said"), fontFamily: style.fontFamily, fontSize: 12 };
    return {
      animation: !printed && !still.matches,
      animationDuration: 400,
      grid: { left: 8, right: 8, top: 8, bottom: 24 },
      xAxis: {
        type: "value", min: 0, max: last,
        axisLine: { lineStyle: { color: colour("--rule") } }, axisTick: { show: false }, splitLine: { show: false },
        axisLabel: {
          ...label, customValues: [0, last], alignMinLabel: "left", alignMaxLabel: "right", hideOverlap: false,
          formatter: day => (day === 0 ? figure.dataset.from : figure.dataset.to),
        },
      },
      yAxis: {
        type: "value", min: 0.6, max: 5.4, axisLabel: { show: false }, axisLine: { show: false }, axisTick: { show: false, customValues: [1, 2, 3, 4, 5] },
        splitLine: { show: false },
      },
      series: [
        // the five steps, as faint treads
        ...[1, 2, 3, 4, 5].map(step => line([0, last], [step, step], {
          symbol: "none", lineStyle: { color: colour("--rule"), width: 1 }, animation: false, z: 1,
        })),
        line(days, numbers(figure.dataset.worker), {
          symbol: "circle", symbolSize: 11, lineStyle: { color: colour("--other"), width: 2.5 }, itemStyle: { color: colour("--other") }, z: 2,
        }),
        line(days, numbers(figure.dataset.person), {
          symbol: "diamond", symbolSize: 9, lineStyle: { color: colour("--own"), width: 2.5, type: "dashed" },
          itemStyle: { color: colour("--own") }, z: 3,
        }),
      ],
    };
  };

  // on a phone what can wait is folded, and unfolded by a tap
  if (matchMedia("(max-width: 700px)").matches) {
    document.querySelectorAll("details.theme.quiet").forEach(theme => { theme.open = false; });
  }

  const charts = [...document.querySelectorAll(".trend[data-days]")].map(figure => {
    figure.classList.add("drawn");
    return { figure, chart: echarts.init(figure) };
  });
  const draw = printed => charts.forEach(each => each.chart.setOption(option(each.figure, printed), { notMerge: true, lazyUpdate: false }));
  const fit = new ResizeObserver(seen => charts
    .filter(each => each.figure.clientWidth > 0 && seen.some(entry => entry.target === each.figure))
    .forEach(each => each.chart.resize()));
  charts.forEach(each => fit.observe(each.figure));

  draw(false);
  evening.addEventListener("change", () => draw(false));
  addEventListener("beforeprint", () => draw(true));
  addEventListener("afterprint", () => draw(false));
})();
