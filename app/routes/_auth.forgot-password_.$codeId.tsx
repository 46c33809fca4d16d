import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { addressText } from '~/messages/address'
import { findPendingCode } from '~/modules/identity/codes.server'
import { takeResetCode } from '~/modules/identity/commands/password-links.server'
import { CodeForm } from '~/modules/identity/schema'
import { useText } from '~/ui/locale'
import { CodePanel } from '~/web/account/code-panel'
import { getContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { nextOf, withNext } from '~/web/onward'
import { pageTitle } from '~/web/title'

export const meta: MetaFunction = ({ matches }) => [
	...pageTitle(matches, (locale) => addressText[locale].code.title),
	{ name: 'robots', content: 'noindex' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await getContext(request)
	const codeId = params.codeId!
	const asked = await findPendingCode(ctx, { codeId, purpose: 'reset', userId: null })
	return { asked, next: nextOf(request) }
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await getContext(request)
	return handleForm(request, CodeForm, async ({ code }) => {
		const token = await takeResetCode(ctx, { codeId: params.codeId!, code })
		return redirect(withNext(`/set-password/${token}`, nextOf(request)), 303)
	})
}

export default function ResetCode() {
	const t = useText(addressText)
	const { codeId } = useParams()
	const { asked, next } = useLoaderData<typeof loader>()
	return (
		<CodePanel
			asked={asked}
			lead={t.forgot.codeLead}
			button={t.forgot.codeButton}
			here={`/forgot-password/${codeId}`}
			start="/forgot-password"
			next={next}
			lastResult={useActionData<typeof action>()?.result}
		/>
	)
}
