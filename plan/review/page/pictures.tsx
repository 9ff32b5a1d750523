import type { Picture } from "../model";

/** What changes and how it hangs together, then how whole systems work. */
export function Pictures({ pictures }: { pictures: readonly Picture[] }) {
  if (pictures.length === 0) return null;
  const of = (kind: Picture["kind"]) => pictures.filter((picture) => picture.kind === kind);
  return (
    <section aria-labelledby="pictures">
      <h2 id="pictures">Pictures</h2>
      {of("changes").map((picture) => (
        <Figure picture={picture} title={`What changes in ${picture.of}`} />
      ))}
      {of("overview").map((picture) => (
        <Figure picture={picture} title={`How ${picture.of} works`} />
      ))}
    </section>
  );
}

function Figure({ picture: { svg, description }, title }: { picture: Picture; title: string }) {
  return (
    <figure>
      <figcaption>{title}</figcaption>
      {/* The markup is our own: pictures/ escapes what it writes. */}
      <div class="drawing" dangerouslySetInnerHTML={{ __html: svg }} />
      <details>
        <summary>In words</summary>
        <p>{description}</p>
      </details>
    </figure>
  );
}
