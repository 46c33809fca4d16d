import { redirect } from '@remix-run/node'

/** The list of organizations stands on the entrant's home. */
export const loader = () => redirect('/entrant')
