/** Content type of the attachment that says a conversation started, and where its growing record lies. */
export const STARTED_CONTENT_TYPE = 'application/vnd.usersim.started+json';
/** Content type of the attachment that says which models a test uses. */
export const RUN_CONTENT_TYPE = 'application/vnd.usersim.run+json';
/** Content type of the attachment that says something was wrong before anybody could talk, or with how an expectation was written. */
export const FAULT_CONTENT_TYPE = 'application/vnd.usersim.fault+json';
/** Content type of the attachment that carries a finished conversation from a worker to the reporter. */
export const CONVERSATION_CONTENT_TYPE = 'application/vnd.usersim.conversation+json';
/** Content type of the attachment that carries a verdict from a worker to the reporter. */
export const VERDICT_CONTENT_TYPE = 'application/vnd.usersim.verdict+json';
