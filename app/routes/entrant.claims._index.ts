import { redirect } from '@remix-run/node'

/** Claims stand beside the policies they answer. */
export const loader = () => redirect('/entrant/incentives')
