import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { addressText } from '~/messages/address'
import { findPendingCode } from '~/modules/identity/codes.server'
import { openSession } from '~/modules/identity/commands/open-session.server'
import { finishRegistration } from '~/modules/identity/commands/register.server'
import { CodeForm } from '~/modules/identity/schema'
import { useText } from '~/ui/locale'
import { afterLogIn } from '~/web/account/after-log-in'
import { CodePanel } from '~/web/account/code-panel'
import { letIn } from '~/web/account/known-devices.server'
import { homeOf } from '~/web/areas'
import { getContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { nextOf } from '~/web/onward'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'

export const meta: MetaFunction = ({ matches }) => [
	...pageTitle(matches, (locale) => addressText[locale].code.title),
	{ name: 'robots', content: 'noindex' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await getContext(request)
	const next = nextOf(request)
	if (ctx.actor.kind === 'user') throw redirect(next || homeOf(ctx.actor))
	const codeId = params.codeId!
	return { asked: await findPendingCode(ctx, { codeId, purpose: 'register', userId: null }), next }
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await getContext(request)
	return handleForm(request, CodeForm, async ({ code }) => {
		const { userId } = await finishRegistration(ctx, { codeId: params.codeId!, code })
		const opened = await openSession(ctx, userId, request.headers.get('User-Agent'))
		const headers = await letIn(request, userId, opened.cookie)
		const onward = afterLogIn(opened, nextOf(request))
		return redirectWithToast(onward, 'identity.registered', headers)
	})
}

export default function RegistrationCode() {
	const t = useText(addressText)
	const { codeId } = useParams()
	const { asked, next } = useLoaderData<typeof loader>()
	return (
		<CodePanel
			asked={asked}
			lead={t.code.sent(asked?.address ?? '')}
			button={t.register.button}
			pending={t.register.pending}
			here={`/register/${codeId}`}
			start="/register"
			next={next}
			help={[t.code.knownHelp]}
			lastResult={useActionData<typeof action>()?.result}
		/>
	)
}
