import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { LanguageForm } from '~/modules/identity/schema'
import { saveLocale } from '~/modules/identity/commands/save-profile.server'
import { getContext } from '~/web/context.server'
import { preferenceCookie } from '~/web/cookies.server'
import { handleForm } from '~/web/form.server'
import { safeRedirect } from '~/web/safe-redirect'

export const loader = () => redirect('/')

export async function action({ request }: ActionFunctionArgs) {
	const ctx = await getContext(request)
	return handleForm(request, LanguageForm, async ({ locale, returnTo }) => {
		await saveLocale(ctx, locale)
		const headers = { 'Set-Cookie': preferenceCookie('lang', locale) }
		return redirect(safeRedirect(returnTo), { status: 303, headers })
	})
}
