namespace CgtRegistry.Web.Tests.Access.Wall;

/// <summary>A private table, as somebody with a database console and somebody else's name would try it.</summary>
/// <param name="Name">Its name, without the schema.</param>
/// <param name="Key">SQL that tells its rows apart, as text.</param>
/// <param name="Fresh">What a copy of a row must have of its own, as a JSON object in SQL over the row <c>r</c>.</param>
/// <param name="Moves">Changes worth trying, beside one that changes nothing: what each is called, and what it sets.</param>
internal sealed record WallTable(string Name, string Key, string Fresh, params (string Name, string Sets)[] Moves)
{
    /// <summary>A change of every row at once, which the database lets through without asking whether the rows may be read.</summary>
    public (string Name, string Sets)? Blind { get; init; }

    private const string FreshId = "jsonb_build_object('id', gen_random_uuid())";
    private const string FreshHash = "jsonb_build_object('key_hash', '\\x' || encode(sha256(gen_random_uuid()::text::bytea), 'hex'))";

    private const string Deciding = "decider = nullif(work.acting_account(), '')::uuid, decider_pseudonym = 'T', decided_at = now()";

    /// <summary>Every private table on which the database asks whose a row is.</summary>
    public static WallTable[] All { get; } =
    [
        new(
            "account", "id::text", "jsonb_build_object('id', gen_random_uuid(), 'user_name', gen_random_uuid(), 'normalized_user_name', gen_random_uuid(), 'pseudonym', gen_random_uuid())",
            ("become-approver", "role = 'approver', institution = null"), ("move-house", "role = 'applicant', institution = 'elsewhere'")),
        new("application_document", "id::text", FreshId),
        new("audit_entry", "id::text", "jsonb_build_object('id', r.id + 1000)"),
        new("idempotency_row", "account || key", "jsonb_build_object('key', gen_random_uuid())"),
        new("identity_user_claim", "id::text", "jsonb_build_object('id', r.id + 1000)"),
        new("identity_user_login", "provider_key", "jsonb_build_object('provider_key', gen_random_uuid())"),
        new("identity_user_passkey", "encode(credential_id, 'hex')", "jsonb_build_object('credential_id', '\\x' || encode(sha256(gen_random_uuid()::text::bytea), 'hex'))"),
        new("identity_user_token", "user_id || name", "jsonb_build_object('name', gen_random_uuid())"),
        new("invitation_row", "encode(key_hash, 'hex')", FreshHash),
        new("outbox_row", "id::text", FreshId, ("try-again", "given_up_at = null"), ("forget-failure", "given_up_at = null, failure = null"), ("pass-on", "account = gen_random_uuid()")),
        new(
            "proposal_row", "id::text", FreshId,
            ("confirm", $"state = 'confirmed', publication = 1, {Deciding}"), ("refuse", $"state = 'refused', {Deciding}"), ("withdraw", $"state = 'withdrawn', {Deciding}"),
            ("confirm-another-text", $"records = '[1]', state = 'confirmed', publication = 1, {Deciding}"),
            ("confirm-for-another", "state = 'confirmed', publication = 1, decider = gen_random_uuid(), decider_pseudonym = 'T', decided_at = now()")),
        new("public_report", "id::text", "jsonb_build_object('id', gen_random_uuid(), 'receipt_hash', '\\x' || encode(sha256(gen_random_uuid()::text::bytea), 'hex'))"),
        new("published_investigator", "commitment", "jsonb_build_object('commitment', gen_random_uuid())"),
        new("recovery_code_row", "encode(code_hash, 'hex')", "jsonb_build_object('code_hash', '\\x' || encode(sha256(gen_random_uuid()::text::bytea), 'hex'))"),
        new("report_attachment", "id::text", FreshId),
        new("session_row", "encode(key_hash, 'hex')", FreshHash),
        new("submitted_copy", "application || '/' || number", "jsonb_build_object('number', r.number + 100)", ("forget-name", "investigator = null"), ("rewrite", "data = '[1]'")),
        new(
            "trial_application", "id::text", "jsonb_build_object('id', gen_random_uuid(), 'number', null)",
            ("make-a-draft", "state = 'draft'"), ("give-away", "institution = 'elsewhere'"), ("register", "state = 'registered', number = coalesce(number, 'VNCGT-2026-900001')"), ("renumber", "number = 'VNCGT-2026-900002'"), ("forget-name", "investigator = null"))
        {
            Blind = ("make-all-drafts", "state = 'draft'"),
        },
        new("trial_number_counter", "year::text", "jsonb_build_object('year', r.year + 1)"),
        new("uploaded_trial_content", "file::text", "jsonb_build_object()"),
        new(
            "uploaded_trial_file", "id::text", FreshId,
            ("hand-on", "state = 'waiting'"), ("drop", $"state = 'dropped', {Deciding}"), ("let-in", $"state = 'taking-in', {Deciding}"), ("take-in", $"state = 'taken-in', run = 1, {Deciding}"),
            ("rewrite", "name = 'another'"), ("let-another-in", "state = 'taking-in', decider = gen_random_uuid(), decider_pseudonym = 'T', decided_at = now()")),
        new("used_step_row", "account::text || step", "jsonb_build_object('step', r.step + 1000)"),
    ];
}
