import type { ActionFunctionArgs } from '@remix-run/node'
import { revokeOtherSessions, revokeSession } from '~/modules/identity/commands/sessions.server'
import { RevokeSessionForm } from '~/modules/identity/security-schema'
import { requireContext, requireSession } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { redirectWithToast } from '~/web/toast.server'

export async function action({ request }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	const { id: present } = await requireSession(request)
	return handleForm(request, RevokeSessionForm, async ({ session }) => {
		if (session === 'others') {
			await revokeOtherSessions(ctx, present)
			return redirectWithToast('/account/security', 'identity.sessions_revoked')
		}
		await revokeSession(ctx, { id: session, present })
		return redirectWithToast('/account/security', 'identity.session_revoked')
	})
}
