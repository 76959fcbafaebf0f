import { floorConversation } from './floorConversation.js';
import { holdMany } from './holdMany.js';

const [endpoint = '', many = '1'] = process.argv.slice(2);
await holdMany(Number(many), session => floorConversation(endpoint, session));
