import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { preferenceCookie } from '~/web/cookies.server'
import { displaySwitches } from '~/web/display.server'
import { handleForm } from '~/web/form.server'
import { safeRedirect } from '~/web/safe-redirect'

const Switch = z.enum(['0', '1']).optional()
const DisplayForm = z.object({
	large: Switch,
	contrast: Switch,
	underline: Switch,
	reset: z.string().optional(),
	returnTo: z.string().optional(),
})

export const loader = () => redirect('/')

/** Keeps the switch that was pressed; the answer leads back to the toolbar of the same page. */
export async function action({ request }: ActionFunctionArgs) {
	return handleForm(request, DisplayForm, async ({ reset, returnTo, ...pressed }) => {
		const headers = new Headers()
		for (const name of displaySwitches) {
			const value = reset ? '0' : pressed[name]
			if (value) headers.append('Set-Cookie', preferenceCookie(name, value))
		}
		return redirect(`${safeRedirect(returnTo).replace(/#.*/, '')}#display-tools`, {
			status: 303,
			headers,
		})
	})
}
