import { z, type ZodType } from 'zod';

/** How a schema is put to a model. */
export interface ReplyFormat {
  /** JSON schema in the strict subset of `response_format`; null when the schema has no equal there. */
  readonly strict: Readonly<Record<string, unknown>> | null;
  /** The same in words, for models that never see `response_format`. Names JSON, which `json_object` demands. */
  readonly described: string;
}

function described(schema: Readonly<Record<string, unknown>>): string {
  const { $schema: _, ...bare } = schema;
  const fields = Object.keys((bare['properties'] as object | undefined) ?? {}).map(field => `"${field}"`);
  return [
    `Reply with one JSON object only, no text before or after it, fields in this order: ${fields.join(', ')}. It must fit this JSON schema:`,
    JSON.stringify(bare),
  ].join('\n');
}

/** The same schema in fewer tokens, which are sent with every call: no dialect, no bounds of safe integers, `null` as a second type. */
function lean(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(lean);
  if (typeof node !== 'object' || node === null) return node;
  const fields = Object.entries(node)
    .filter(([name, value]) => name !== '$schema' && !((name === 'minimum' || name === 'maximum') && Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER))
    .map(([name, value]) => [name, lean(value)] as const);
  const bare: Record<string, unknown> = Object.fromEntries(fields);
  const { anyOf, ...rest } = bare;
  const options: readonly unknown[] = Array.isArray(anyOf) ? anyOf : [];
  const types = options.flatMap(option =>
    typeof option === 'object' && option !== null && 'type' in option && Object.keys(option).length === 1 ? [option.type] : [],
  );
  return types.length > 0 && types.length === options.length ? { ...rest, type: types } : bare;
}

/** Loads the package's converter. What it returns remembers each schema it has seen. */
export async function replyFormats(): Promise<(schema: ZodType) => ReplyFormat> {
  const { zodResponseFormat } = await import('openai/helpers/zod');
  const strictSchema = (schema: ZodType) => {
    try {
      const strict = zodResponseFormat(schema, 'reply').json_schema.schema;
      return strict ? (lean(strict) as Readonly<Record<string, unknown>>) : null;
    } catch {
      return null;
    }
  };
  const known = new WeakMap<ZodType, ReplyFormat>();
  return schema => {
    const seen = known.get(schema);
    if (seen) return seen;
    const strict = strictSchema(schema);
    const format = { strict, described: described(strict ?? z.toJSONSchema(schema, { unrepresentable: 'any' })) };
    known.set(schema, format);
    return format;
  };
}
