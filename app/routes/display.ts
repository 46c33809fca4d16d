import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { z } from 'zod'
import { preferenceCookie } from '~/web/cookies.server'
import { handleForm } from '~/web/form.server'
import { safeRedirect } from '~/web/safe-redirect'

const Switch = z.enum(['0', '1']).optional()
const DisplayForm = z.object({ large: Switch, contrast: Switch, returnTo: z.string().optional() })

export const loader = () => redirect('/')

export async function action({ request }: ActionFunctionArgs) {
	return handleForm(request, DisplayForm, async ({ large, contrast, returnTo }) => {
		const headers = new Headers()
		if (large) headers.append('Set-Cookie', preferenceCookie('large', large))
		if (contrast) headers.append('Set-Cookie', preferenceCookie('contrast', contrast))
		return redirect(safeRedirect(returnTo), { status: 303, headers })
	})
}
