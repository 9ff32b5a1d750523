import { type EChartsOption, init } from "echarts";

export interface Size {
  /** In pixels. */
  readonly width: number;
  /** In pixels. */
  readonly height: number;
}

/**
 * Draws a chart as an SVG text that depends on nothing but its content: no script, no style, equal bytes for equal input.
 * @param label what the picture shows, for those who do not see it
 */
export function renderSvg(option: EChartsOption, size: Size, label: string): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, ...size });
  try {
    chart.setOption({ ...option, animation: false });
    return portable(chart.renderToSVGString(), label);
  } finally {
    chart.dispose();
  }
}

/**
 * ECharts numbers its charts through the life of the process and writes the number into classes and ids; its classes and
 * `ecmeta_` attributes serve pages with its script.
 */
function portable(svg: string, label: string): string {
  return `${svg
    .replace(/<style\s*>[\s\S]*?<\/style>\s*/g, "")
    .replace(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/g, "")
    .replace(/ style="font-size:(\d+)px;font-family:sans-serif;(?:font-weight:(\w+);)?"/g, (_, size, weight) =>
      weight ? ` font-size="${size}" font-weight="${weight}"` : ` font-size="${size}"`,
    )
    .replace(/\bzr\d+-/g, "")
    .replace("<svg ", `<svg role="img" aria-label="${escaped(label)}" font-family="sans-serif" `)
    .trimEnd()}\n`;
}

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`).replace(/\s+/g, " ");
