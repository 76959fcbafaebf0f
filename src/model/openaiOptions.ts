/** Where a model is, and how to talk to it. */
export interface OpenaiOptions {
  /** The name the endpoint knows the model by. */
  readonly model: string;
  /** Needed unless `baseURL` is given; a server of your own gets a placeholder. */
  readonly apiKey?: string;
  /** Default: OpenAI's own. A query in it is sent with each request. */
  readonly baseURL?: string;
  /** Sent with each request, over any other header of that name. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** For one attempt, in milliseconds. Default 60,000. */
  readonly timeoutMs?: number;
  /** Attempts after the first, for busy or failing endpoints. Default 2. */
  readonly retries?: number;
  /** How JSON is asked for. Default `auto`: a schema, else JSON mode, else words, as far as the endpoint and the schema allow. */
  readonly structured?: 'auto' | 'schema' | 'json' | 'text';
  /** Names under which this model may report itself, when a gateway renames it. */
  readonly answersAs?: string | readonly string[];
  /** Default: the global fetch of the moment, so that whatever intercepts it is asked. */
  readonly fetch?: typeof fetch;
}
