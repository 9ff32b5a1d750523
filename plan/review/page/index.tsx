import { renderToStaticMarkup } from "preact-render-to-string";
import type { Review } from "../model";
import { alikeRisks } from "./alike-risks";
import { contentSecurityPolicy, css, script } from "./assets";
import { Changes } from "./changes";
import { CostSection } from "./cost";
import { DoubtsSection } from "./doubts";
import { Losses } from "./losses";
import { Masthead } from "./masthead";
import { Pictures } from "./pictures";
import { Risks } from "./risks";
import { rowsByService } from "./rows";
import { Summary } from "./summary";

/** The review as one HTML file that needs nothing else. */
export function pageOf(review: Review): string {
  return `<!doctype html>\n${renderToStaticMarkup(<Page review={review} />)}\n`;
}

function Page({ review }: { review: Review }) {
  const byId = new Map(review.changes.map((change) => [change.id, change]));
  const services = rowsByService(review, byId);
  const risks = alikeRisks(review.risks, byId);
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={contentSecurityPolicy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        <title>{`Plan review: ${review.verdict.sentence}`}</title>
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        <a class="skip" href="#changes">
          Skip to the changes
        </a>
        <Masthead review={review} />
        <main>
          <Summary review={review} risks={risks} />
          <Losses services={services} />
          <Risks risks={risks} />
          <Changes review={review} services={services} />
          <Pictures pictures={review.pictures} />
          <CostSection cost={review.cost} />
          <DoubtsSection review={review} />
        </main>
        <script dangerouslySetInnerHTML={{ __html: script }} />
      </body>
    </html>
  );
}
