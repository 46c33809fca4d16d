import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { startEnrolment } from '~/modules/identity/commands/second-factor.server'
import { BeginEnrolmentForm } from '~/modules/identity/security-schema'
import { requireContext, requireSession } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { safeRedirect } from '~/web/safe-redirect'

export async function action({ request }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	const session = await requireSession(request)
	return handleForm(request, BeginEnrolmentForm, async ({ password, next }) => {
		await startEnrolment(ctx, { session, password })
		const page = '/account/security/second-factor'
		const onward = safeRedirect(next, '')
		return redirect(onward ? `${page}?next=${encodeURIComponent(onward)}` : page, 303)
	})
}
