import type { ResourceDiff } from "./types";

/** What is stored with an object: a change uploads it again. Source: hasObjectContentChanges in object.go. */
const STORED = [
  "bucket_key_enabled",
  "cache_control",
  "checksum_algorithm",
  "content",
  "content_base64",
  "content_disposition",
  "content_encoding",
  "content_language",
  "content_type",
  "etag",
  "kms_key_id",
  "metadata",
  "server_side_encryption",
  "source",
  "source_hash",
  "storage_class",
  "website_redirect",
];

/** An upload makes another version. */
export function uploadOfObject({ changes }: ResourceDiff): string[] {
  return STORED.some(changes) ? ["version_id"] : [];
}
