import { renderToStaticMarkup } from "preact-render-to-string";
import type { Review } from "../model";

/** The review as one HTML file that needs nothing else. */
export function pageOf(review: Review): string {
  return `<!doctype html>\n${renderToStaticMarkup(<Page review={review} />)}\n`;
}

function Page({ review }: { review: Review }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <title>{review.verdict.sentence}</title>
      </head>
      <body>
        <h1>{review.verdict.sentence}</h1>
      </body>
    </html>
  );
}
