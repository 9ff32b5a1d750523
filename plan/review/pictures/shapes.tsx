import type { GraphEdge, GraphNode } from "./graph";
import type { Box, Line, Point } from "./layout";
import { looks } from "./looks";
import { NAME_SIZE, TEXT_SIZE } from "./text";

const GREY = looks.unchanged.color;
/** Length and half the width of an arrow's head. */
const HEAD = [8, 3.5] as const;

export function Frame({ title, left, top, width, height }: Box & { title: string }) {
  return (
    <g>
      <rect
        x={px(left)}
        y={px(top)}
        width={px(width)}
        height={px(height)}
        rx="8"
        fill="none"
        stroke={GREY}
        opacity="0.6"
      />
      <text x={px(left + 10)} y={px(top + TEXT_SIZE + 4)}>
        {title}
      </text>
    </g>
  );
}

/** Its words stand on their own, so that a line that passes does not cross them out. */
export function Arrow({ points, tip, label, labelAt, look }: GraphEdge & Line) {
  const [start, ...curve] = points;
  if (start === undefined) return null;
  const dashed = look !== undefined && looks[look].dashed;
  return (
    <g>
      <path
        d={`M${pair(start)}C${curve.map(pair).join(" ")}`}
        fill="none"
        stroke={GREY}
        stroke-width="1.3"
        stroke-dasharray={dashed ? "5 4" : undefined}
      />
      <path d={headOf(points.at(-1) ?? start, tip)} fill={GREY} />
      {labelAt && (
        <text x={px(labelAt[0])} y={px(labelAt[1] + TEXT_SIZE / 3)} text-anchor="middle">
          {label}
        </text>
      )}
    </g>
  );
}

export function Node({ change, ...node }: GraphNode & Box) {
  if (change === undefined) return <Shape {...node} />;
  // In the reach of the mouse only: an image has no parts for others, whom the description serves.
  return (
    <a href={`#${encodeURIComponent(change)}`} tabIndex={-1}>
      <Shape {...node} />
    </a>
  );
}

function Shape({ name, what, look, left, top, width, height }: Omit<GraphNode & Box, "change">) {
  const { color, sign, dashed, round } = looks[look];
  const middle = sign === undefined ? left + width / 2 : left + 24 + (width - 24) / 2;
  return (
    <g>
      <rect
        x={px(left)}
        y={px(top)}
        width={px(width)}
        height={px(height)}
        rx={round ? height / 2 : 6}
        fill={color}
        fill-opacity="0.1"
        stroke={color}
        stroke-width="1.6"
        stroke-dasharray={dashed ? "5 4" : undefined}
      />
      {sign && <Sign sign={sign} color={color} left={left + 8} top={top + height / 2 - 9} />}
      <text x={px(middle)} y={px(top + 19)} text-anchor="middle" font-size={NAME_SIZE} font-weight="600">
        {name}
      </text>
      <text x={px(middle)} y={px(top + 35)} text-anchor="middle">
        {what}
      </text>
    </g>
  );
}

/** What happens, white on its colour. */
export function Sign({ sign, color, left, top }: { sign: string; color: string; left: number; top: number }) {
  return (
    <>
      <rect x={px(left)} y={px(top)} width="18" height="18" rx="4" fill={color} />
      <text x={px(left + 9)} y={px(top + 14)} text-anchor="middle" font-size="15" font-weight="700" fill="#fff">
        {sign}
      </text>
    </>
  );
}

/** A triangle that ends at the tip. */
function headOf([x, y]: Point, [tipX, tipY]: Point): string {
  const [dx, dy] = [tipX - x, tipY - y];
  const length = Math.hypot(dx, dy) || 1;
  const [length1, half] = HEAD;
  const [ux, uy] = [dx / length, dy / length];
  const [baseX, baseY] = [tipX - ux * length1, tipY - uy * length1];
  return `M${pair([tipX, tipY])}L${pair([baseX - uy * half, baseY + ux * half])}L${pair([baseX + uy * half, baseY - ux * half])}Z`;
}

function pair([x, y]: Point): string {
  return `${px(x)},${px(y)}`;
}

/** A tenth of a pixel is as much as anybody sees. */
export function px(value: number): number {
  return Math.round(value * 10) / 10;
}
