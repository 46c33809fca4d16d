import { tasks } from '~/jobs/tasks'
import { currentDatabase } from '~/platform/db.server'
import { runDueJobs } from '~/platform/jobs.server'

/** Does what the server's job runner would have done by now. */
export const runJobs = (): Promise<void> => runDueJobs(currentDatabase(), tasks)
