import { keyedAs, type Pattern } from '../../support/pattern/keyed.js';

/** The reply's wrapping, which no person types, quoted or not: reasoning tags, data fields, chat templates, stop signals. */
export const WRAPPING: readonly Pattern[] = [
  /<\/?(?:think(?:ing)?|reasoning|reflection|scratchpad|analysis|plan|response|reply|utterance|message|user|assistant|system|answer|output|inner_?(?:monologue|thoughts?))>/iu,
  /["'](?:utterance|decision|intent|affect|achieved|reveal|thoughts?|reasoning|next_?(?:message|utterance|turn|action)|user_?(?:message|response|utterance|reply)|goal_?(?:progress|state)|should_?(?:stop|end)|done)["']\s*:/iu,
  /^\s*(?:```(?:json)?\s*)?\{\s*["'](?:response|message|text|content|reply|answer|role|speaker|user|action|plan|say)["']\s*:/iu,
  /<\|?[a-z_]*(?:im_start|im_end|eot|eos|endoftext|end_of|start_header|end_header|begin_of|endconversation|assistant|user|system|channel|message|return)[a-z_]*\|?>|<\|[a-z_]+\|>|\[\/?INST\]|<\/?s>|<<\/?SYS>>|<(?:start|end)_of_turn>/iu,
  /#{2,}\s?(?:stop|transfer|end|out-of-scope|done|finish(?:ed)?|instruction|response|input|output|user|assistant|system|task|context|plan|note)s?\b(?: ?\d{1,2})?(?: ?\([^()\n]{1,40}\))?\s?(?:#{2,}|:)/iu,
  /\[(?:end(?: of (?:the )?(?:conversation|chat|dialogue|message|turn))?|stop|done|exit|conversation (?:ends?|over|ended)|end[-_ ]?(?:chat|conversation|call)|terminate)\]|^\s*(?:terminate|exit_?conversation|end_?(?:of_?)?conversation|task_?complete(?:d)?|stop_?token)\s*$|\bTERMINATE\b|<\/?(?:stop|end|done|eos)\s*\/?>/iu,
  // Whatever make the marks are of: `[CONVERSATION_COMPLETE]`, `<END_OF_TURN>`, `[EOS]`, `$USER`, `%NAME%`, `{{name}}`.
  /[[<]\/?(?:[A-Z]{2,20}(?:[_-][A-Z]{2,20}){1,4}|EOS|BOS|PAD|SEP|CLS|UNK|STOP|DONE|END|EXIT)[\]>]|<\/?(?:pad|unk|bos|sep|cls|mask)>/u,
  /(?<![\w$])\$\{?[A-Z][A-Z_]{3,20}\b|%[A-Z][A-Z_]{2,20}%|\{\{\s?[\w. ]{1,40}\s?\}\}/u,
  /[#~<[{|=%@]{1,4}\/?(?:STOP|END|DONE|EXIT|EOS|FINISHED|OVER|QUIT|TERMINATE|HANDOFF|COMPLETED?)[#~>\]}|=%@]{1,4}|\b(?:END|STOP|FINISH|CLOSE|EXIT)_(?:OF_)?[A-Z]{2,20}\b|\b__[A-Z]{2,20}__|(?<!\w)__[A-Z_]{2,20}__(?!\w)/u,
  /\bmy (?:\w+ ){1,3}is (?:null|None|NaN)\b|\b(?:null|undefined) (?:null|undefined)\b|\[object Object\]|\b(?:is|am|for|to|at|by|turn|number|name|dear|hello|hi|(?<!propert(?:y|ies) )of) (?:undefined|NaN)\b(?! (?:behaviou?r|terms?|in the)\b)|\bundefined (?:undefined|of|and my)\b/u,
  // A call or a record of fields in the place of words.
  /["'](?:tool_calls?|function_call|arguments|parameters|tool_use|end_conversation|recipient_name)["']\s*:/iu,
  /^\s*(?:```(?:json|xml|yaml)?\s*)?\{\s*["'][a-z_]{2,30}["']\s*:\s*(?:["'[{]|true|false|null|\d)/iu,
].map(keyedAs);
