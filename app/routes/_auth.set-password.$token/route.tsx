import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addressText } from '~/messages/address'
import { identityText } from '~/messages/identity'
import { findPasswordLink } from '~/modules/identity/address-queries.server'
import { openSession } from '~/modules/identity/commands/open-session.server'
import { setPassword } from '~/modules/identity/commands/set-password.server'
import { SetPasswordForm } from '~/modules/identity/schema'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { afterLogIn } from '~/web/account/after-log-in'
import { letIn } from '~/web/account/known-devices.server'
import { NewPasswordFields } from '~/web/account/new-password-fields'
import { getContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { nextOf } from '~/web/onward'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'
import { LinkGone } from './link-gone'
import { LinkTerms } from './link-terms'

export const meta: MetaFunction = ({ matches }) => [
	...pageTitle(matches, (locale) => identityText[locale].setPassword),
	{ name: 'robots', content: 'noindex' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
	const link = await findPasswordLink(await getContext(request), params.token!)
	return { link, next: nextOf(request) }
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await getContext(request)
	return handleForm(request, SetPasswordForm, async ({ password }) => {
		const { signal } = request
		const { userId } = await setPassword(ctx, { token: params.token!, password }, { signal })
		const opened = await openSession(ctx, userId, request.headers.get('User-Agent'))
		const headers = await letIn(request, userId, opened.cookie)
		return redirectWithToast(afterLogIn(opened, nextOf(request)), 'identity.password_set', headers)
	})
}

export default function SetPassword() {
	const t = useText(identityText)
	const words = useText(addressText).link
	const { link, next } = useLoaderData<typeof loader>()
	const lastResult = useActionData<typeof action>()?.result
	const [form, fields] = useZodForm(SetPasswordForm, { id: 'set-password', lastResult })
	if (!link.open) return <LinkGone renewable={link.renewable} next={next} />
	return (
		<Stack gap={5}>
			<PageHeader
				title={link.invitation ? words.invitation : words.reset}
				lead={link.invitation ? words.invitationLead(link.name) : words.resetLead}
			/>
			<Panel>
				<LinkTerms {...link} />
			</Panel>
			<Panel>
				<Form form={form} labels={{ password: t.newPassword, passwordAgain: t.passwordAgain }}>
					<NewPasswordFields fields={fields} label={t.newPassword} />
					<FormActions>
						<SubmitButton>{words.button}</SubmitButton>
					</FormActions>
				</Form>
			</Panel>
		</Stack>
	)
}

export type OpenLink = Extract<
	ReturnType<typeof useLoaderData<typeof loader>>['link'],
	{ open: true }
>
