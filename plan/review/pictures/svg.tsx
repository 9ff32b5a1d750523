import { renderToStaticMarkup } from "preact-render-to-string";
import { ACTIONS } from "../words";
import type { Look } from "./graph";
import type { Layout } from "./layout";
import { LEGEND_HEIGHT, Legend, legendWidth } from "./legend";
import { Arrow, Frame, Node } from "./shapes";
import { TEXT_SIZE } from "./text";

/** Room round everything, for borders. */
const MARGIN = 8;

/**
 * A layout as one `<svg>` element for any page: texts take the page's colour, everything else is told by colours that light
 * and dark pages bear; no ids, no styles of its own, nothing that runs or loads.
 */
export function svgOf(layout: Layout): string {
  const shown = ACTIONS.filter((action) => layout.nodes.some(({ look }) => look === action));
  return renderToStaticMarkup(<Picture layout={layout} legend={shown} />);
}

function Picture({ layout, legend }: { layout: Layout; legend: readonly Look[] }) {
  const width = Math.ceil(Math.max(layout.width, legendWidth(legend)) + 2 * MARGIN);
  const height = Math.ceil(layout.height + 2 * MARGIN) + (legend.length > 0 ? LEGEND_HEIGHT : 0);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role="img"
      width={width}
      height={height}
      viewBox={`${-MARGIN} ${-MARGIN} ${width} ${height}`}
      font-family="system-ui, sans-serif"
      font-size={TEXT_SIZE}
      fill="currentColor"
    >
      <title>{layout.title}</title>
      {layout.frames.map((frame) => (
        <Frame key={frame.title} {...frame} />
      ))}
      {layout.edges.map((edge) => (
        <Arrow key={`${edge.from} ${edge.to}`} {...edge} />
      ))}
      {layout.nodes.map((node) => (
        <Node key={node.id} {...node} />
      ))}
      {legend.length > 0 && <Legend shown={legend} top={layout.height + MARGIN} />}
    </svg>
  );
}
