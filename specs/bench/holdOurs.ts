import { holdMany } from './holdMany.js';
import { ourConversations } from './ourConversation.js';

const [endpoint = '', many = '1', folder = ''] = process.argv.slice(2);
await holdMany(Number(many), ourConversations(endpoint, folder));
