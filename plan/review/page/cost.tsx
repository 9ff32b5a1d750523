import { dollars } from "../cost/dollars";
import type { Cost, CostLine, EnvironmentCost } from "../model";
import { Month } from "./month";

/** Lines that a reader sees without unfolding. */
const BIGGEST = 5;

/** What a month costs, by environment. */
export function CostSection({ cost }: { cost: Cost }) {
  return (
    <section aria-labelledby="cost">
      <h2 id="cost">Cost</h2>
      <p>US dollars a month, by prices of {cost.pricesOf}. A service that scales costs least at its fewest tasks.</p>
      <table>
        <thead>
          <tr>
            <th scope="col">Environment</th>
            {["before", "after", "least", "most", "ceiling"].map((name) => (
              <th scope="col" class="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{cost.environments.map(environmentRow)}</tbody>
      </table>
      {cost.environments.map((environment) => (
        <EnvironmentDetails cost={environment} />
      ))}
      {cost.unpriced.length > 0 && (
        <p>
          Not priced: <code>{cost.unpriced.join(", ")}</code>
        </p>
      )}
    </section>
  );
}

function environmentRow({ environment, before, after, ceilingUsd, isAboveCeiling }: EnvironmentCost) {
  return (
    <tr>
      <th scope="row">{environment}</th>
      <td class="number">{dollars(before.typical)}</td>
      <td class="number">
        <b>{dollars(after.typical)}</b>
      </td>
      <td class="number">{dollars(after.min)}</td>
      <td class="number">{dollars(after.max)}</td>
      <td class="number">
        {ceilingUsd === undefined ? "none" : dollars(ceilingUsd)}
        {isAboveCeiling && <strong class="bad"> exceeded</strong>}
      </td>
    </tr>
  );
}

function EnvironmentDetails({ cost: { environment, services, lines, isAboveCeiling } }: { cost: EnvironmentCost }) {
  return (
    <details open={isAboveCeiling}>
      <summary>What costs most in {environment}</summary>
      <CostLines lines={lines.slice(0, BIGGEST)} />
      {lines.length > BIGGEST && (
        <details>
          <summary>{lines.length - BIGGEST} smaller</summary>
          <CostLines lines={lines.slice(BIGGEST)} />
        </details>
      )}
      <h3>By service</h3>
      <ul class="plain">
        {services.map((service) => (
          <li>
            {service.service}{" "}
            <span class="number">
              <Month {...service} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function CostLines({ lines }: { lines: readonly CostLine[] }) {
  return (
    <table>
      <tbody>
        {lines.map(({ stack, address, what, assumption, before, after }) => (
          <tr>
            <td class="number">{dollars(after.typical)}</td>
            <td>
              {what}
              {assumption !== undefined && <span class="quiet"> assumed: {assumption}</span>}
              <code class="address">
                {stack}/{address}
              </code>
            </td>
            <td class="number">{before.typical !== after.typical && `was ${dollars(before.typical)}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
