import type { Look } from "./graph";
import { looks } from "./looks";
import { px, Sign } from "./shapes";
import { TEXT_SIZE, widthOf } from "./text";

export const LEGEND_HEIGHT = 34;
const SIGN = 24;
const GAP = 18;

/** Which sign means what. */
export function Legend({ shown, top }: { shown: readonly Look[]; top: number }) {
  return (
    <g>
      {shown.map((look, index) => {
        const { sign, word, color } = looks[look];
        const left = legendWidth(shown.slice(0, index));
        return (
          <g key={look}>
            {sign && <Sign sign={sign} color={color} left={left} top={top + 4} />}
            <text x={px(left + SIGN)} y={px(top + 4 + 13)}>
              {word}
            </text>
          </g>
        );
      })}
    </g>
  );
}

export function legendWidth(shown: readonly Look[]): number {
  return shown.reduce((sum, look) => sum + SIGN + widthOf(looks[look].word ?? "", TEXT_SIZE) + GAP, 0);
}
