import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addressText } from '~/messages/address'
import { adminText } from '~/messages/admin'
import { locales } from '~/messages/define'
import { identityText } from '~/messages/identity'
import { privacyText } from '~/messages/privacy'
import { saveProfile } from '~/modules/identity/commands/save-profile.server'
import { getProfile } from '~/modules/identity/queries.server'
import { isDeskless, ProfileForm } from '~/modules/identity/schema'
import { PostButton, TextLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { RadioGroup } from '~/ui/form/choice-field'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import { Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { Tags } from '~/ui/tags'
import { requireContext } from '~/web/context.server'
import { preferenceCookie } from '~/web/cookies.server'
import { handleForm } from '~/web/form.server'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => identityText[locale].account)

export async function loader({ request }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const roles = [...new Set(ctx.actor.grants.map(({ role }) => role))]
	return { profile: await getProfile(ctx), roles }
}

export async function action({ request }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, ProfileForm, async (profile) => {
		await saveProfile(ctx, profile)
		const headers = { 'Set-Cookie': preferenceCookie('lang', profile.locale) }
		return redirectWithToast('/account', 'identity.profile_saved', headers)
	})
}

/** Until the person says to have read the notice of today. */
function NewerNotice() {
	const t = useText(privacyText)
	return (
		<Notice tone="info" title={t.newer}>
			<Stack gap={3}>
				<Text>{t.newerHelp}</Text>
				<Row gap={4} align="center">
					<TextLink href="/privacy">{t.read}</TextLink>
					<PostButton action="/account/privacy" size="small">
						{t.noted}
					</PostButton>
				</Row>
			</Stack>
		</Notice>
	)
}

export default function Account() {
	const t = useText(identityText)
	const admin = useText(adminText)
	const ways = useText(addressText).account
	const { profile, roles } = useLoaderData<typeof loader>()
	const actionData = useActionData<typeof action>()
	const [form, fields] = useZodForm(ProfileForm, {
		id: 'profile',
		lastResult: actionData?.result,
		defaultValue: { name: profile.name, locale: profile.locale },
	})
	return (
		<Stack gap={5}>
			<PageHeader title={t.account} />
			{profile.noticeChanged ? <NewerNotice /> : null}
			{roles.filter(isDeskless).map((role) => (
				<Notice key={role} tone="info">
					{t.noDesk(admin.roles[role])}
				</Notice>
			))}
			<Panel>
				<DescriptionList
					items={[
						{
							term: ways.title,
							value: <TextLink href="/account/contact">{profile.addresses.join(' · ')}</TextLink>,
						},
						{
							term: t.roles,
							value:
								roles.length > 0 ? (
									<Tags items={roles.map((role) => admin.roles[role])} />
								) : (
									t.noRoles
								),
						},
					]}
				/>
			</Panel>
			<Panel title={t.profile}>
				<Form form={form}>
					<TextField field={fields.name} label={t.name} hint={t.nameHint} autoComplete="name" />
					<RadioGroup
						field={fields.locale}
						label={t.language}
						hint={t.languageHint}
						options={locales.map((value) => ({ value, label: t.languages[value] }))}
						inline
					/>
					<FormActions>
						<SubmitButton>{t.save}</SubmitButton>
					</FormActions>
				</Form>
			</Panel>
		</Stack>
	)
}
