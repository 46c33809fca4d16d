import type { JobTasks } from '~/platform/jobs.server'

/** Every task name a command may enqueue, and the command that does its work. */
export const tasks: JobTasks = {}

/** Times at which tasks run by themselves, in graphile-worker's crontab format (UTC). */
export const crontab = ''
