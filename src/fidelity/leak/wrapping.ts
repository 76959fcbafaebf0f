import { keyedAs, type Pattern } from '../../support/pattern/keyed.js';

/** The reply's wrapping, which no person types, quoted or not: reasoning tags, data fields, chat templates, stop signals. */
export const WRAPPING: readonly Pattern[] = [
  /<\/?(?:think(?:ing)?|reasoning|reflection|scratchpad|analysis|plan|response|reply|utterance|message|user|assistant|system|answer|output|inner_?(?:monologue|thoughts?))>/iu,
  /["'](?:utterance|decision|intent|affect|achieved|reveal|thoughts?|reasoning|next_?(?:message|utterance|turn|action)|user_?(?:message|response|utterance|reply)|goal_?(?:progress|state)|should_?(?:stop|end)|done)["']\s*:/iu,
  /^\s*(?:```(?:json)?\s*)?\{\s*["'](?:response|message|text|content|reply|answer|role|speaker|user|action|plan|say)["']\s*:/iu,
  /<\|?[a-z_]*(?:im_start|im_end|eot|eos|endoftext|end_of|start_header|end_header|begin_of|endconversation|assistant|user|system|channel|message|return)[a-z_]*\|?>|<\|[a-z_]+\|>|\[\/?INST\]|<\/?s>|<<\/?SYS>>|<(?:start|end)_of_turn>/iu,
  /#{2,}\s?(?:stop|transfer|end|out-of-scope|done|finish(?:ed)?|instruction|response|input|output|user|assistant|system|task|context|plan|note)s?\b\s?(?:#{2,}|:)/iu,
  /\[(?:end(?: of (?:the )?(?:conversation|chat|dialogue|message|turn))?|stop|done|exit|conversation (?:ends?|over|ended)|end[-_ ]?(?:chat|conversation|call)|terminate)\]|^\s*(?:terminate|exit_?conversation|end_?(?:of_?)?conversation|task_?complete(?:d)?|stop_?token)\s*$|\bTERMINATE\b|<\/?(?:stop|end|done|eos)\s*\/?>/iu,
].map(keyedAs);
