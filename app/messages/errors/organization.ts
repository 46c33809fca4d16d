import { defineMessages } from '../define'

export const organizationErrors = defineMessages(
	{
		organization_code_length: '统一社会信用代码为 18 位，请对照营业执照或法人证书核对位数。',
		organization_code_character:
			'代码中有不允许的字符：只能用数字和大写字母，没有 I、O、S、V、Z（常见误写：0 写成 O，1 写成 I，2 写成 Z，5 写成 S）。',
		organization_code_check: '代码校验不通过，请对照营业执照或法人证书逐位核对，可能有一位写错。',
		organization_code_required: '除没有法人资格的团队外，都须填写统一社会信用代码。',
		organization_code_not_for_team:
			'没有法人资格的团队不填统一社会信用代码；如有代码，请改选单位类型。',
		organization_code_taken:
			'该代码已在平台登记。请贵单位的平台管理员邀请您加入；如系他人误登记，可凭营业执照和授权委托书向组委会申请收回。',
		organization_division_unknown: '行政区划代码须为 6 位数字，例如沈阳市浑南区 210112。',
		organization_date_future: '日期不能晚于今天。',
		organization_since_before: '在沈登记日期不能早于成立日期。',
		organization_invitation_unproven: '您的电子邮箱尚未验证，请先在账号设置中验证，再接受邀请。',
		organization_member_twice: '该账号已是本单位成员。',
		organization_last_owner: '单位至少保留一名管理员。请先把其他成员设为管理员。',
		organization_stale: '您查看期间，该单位的信息已被修改。请核对最新内容后再操作。',
		organization_reason_needed: '退回时请写明需要更正的内容。',
	},
	{
		organization_code_length:
			'The unified social credit code has 18 characters. Check it against the licence.',
		organization_code_character:
			'The code contains a character it cannot have: only digits and capital letters without I, O, S, V and Z (0 is often written O, 1 as I, 2 as Z, 5 as S).',
		organization_code_check:
			'The check digits do not fit. Compare the code with the licence; one character is probably wrong.',
		organization_code_required:
			'Everyone except a team without a legal person gives a unified social credit code.',
		organization_code_not_for_team:
			'A team without a legal person has no code. If yours has one, choose another kind.',
		organization_code_taken:
			'This code is already registered. Ask your organization’s owner on this platform to invite you; if a stranger registered it, the organizers can give it back on the strength of the licence and a letter of authority.',
		organization_division_unknown:
			'A division code has 6 digits, for example 210112 for Hunnan, Shenyang.',
		organization_date_future: 'The date cannot be later than today.',
		organization_since_before: 'The registration in Shenyang cannot be before the establishment.',
		organization_invitation_unproven:
			'Your e-mail address is not confirmed yet. Confirm it in your account, then accept.',
		organization_member_twice: 'This account is already a member.',
		organization_last_owner:
			'An organization keeps at least one owner. Make someone else owner first.',
		organization_stale:
			'This organization was changed while you were looking. Check the latest version first.',
		organization_reason_needed: 'Say what has to be corrected.',
	},
)
