import type { Reply } from '../../answer/reply.js';

export function takesLeave({ says }: Reply): boolean {
  return /^(Goodbye|You are welcome|All right, and you are welcome)/.test(says);
}
