using CgtRegistry.Web.Tests.Running;
using Npgsql;

namespace CgtRegistry.Web.Tests.Access.Wall;

/// <summary>A database whose private tables hold a row of everybody and of every kind. No register runs on it, which would go on with what it finds.</summary>
public sealed class WalledDatabase(TemplateDatabase template) : IAsyncLifetime
{
    /// <summary>The connection of the owner of the tables.</summary>
    public NpgsqlDataSource Owner { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Owner = NpgsqlDataSource.Create(await template.CopyAsync(Holding.Nothing));
        await WallRows.WriteAsync(Owner);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Owner.DisposeAsync();
    }
}

/// <summary>Rows of every private table, written by the owner of the tables, and who they belong to.</summary>
internal static class WallRows
{
    public const string Place = "vinmec-times-city";
    public const string OtherPlace = "jvm";

    /// <summary>Somebody for each column of the matrix; the program and the public have no account.</summary>
    public static IReadOnlyList<(string Who, string Role, string? Institution)> People { get; } =
    [
        ("hospital-own", "applicant", Place),
        ("hospital-other", "applicant", OtherPlace),
        ("reviewer", "reviewer", null),
        ("approver", "approver", null),
        ("administrator", "administrator", null),
        ("auditor", "auditor", null),
    ];

    /// <summary>Identity of the account of somebody, or of a thing.</summary>
    public static Guid IdOf(string what) => new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(what)).AsSpan(0, 16));

    /// <summary>Writes everything; beside each row, in <c>public.wall_label</c>, what people call it.</summary>
    public static async Task WriteAsync(NpgsqlDataSource owner)
    {
        await RunAsync(owner, "create table public.wall_label (of_table text, row_key text, label text, primary key (of_table, row_key)); grant select on public.wall_label to cgt_staff");
        await WritePeopleAsync(owner);
        await WriteApplicationsAsync(owner);
        await WriteDecisionsAsync(owner);
        await WriteReportsAsync(owner);
        await WriteFilesAsync(owner);
    }

    private static async Task WritePeopleAsync(NpgsqlDataSource owner)
    {
        foreach (var (who, role, institution) in People)
        {
            var id = IdOf(who);
            await RowAsync(owner, "account", who, $"""
                (id, role, institution, pseudonym, full_name, language, created_at, user_name, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count)
                values ('{id}', '{role}', {Text(institution)}, '{who}', 'T', 'vi', now(), '{who}', false, false, false, false, 0)
                """);
            await RowAsync(owner, "idempotency_row", who, $"(account, route, key, request_hash, at) values ('{id}', 'r', '{who}', '', now())");
            await RowAsync(owner, "identity_user_claim", who, $"(user_id) values ('{id}')");
            await RowAsync(owner, "identity_user_login", who, $"(login_provider, provider_key, user_id) values ('p', '{who}', '{id}')");
            await RowAsync(owner, "identity_user_passkey", who, $"(credential_id, user_id, \"Data\") values ('{who}', '{id}', '{{}}')");
            await RowAsync(owner, "identity_user_token", who, $"(user_id, login_provider, name) values ('{id}', 'p', 'n')");
            await RowAsync(owner, "invitation_row", who, $"(key_hash, purpose, account, ends) values ('{who}', 'enrol', '{id}', now())");
            await RowAsync(owner, "recovery_code_row", who, $"(account, code_hash) values ('{id}', '{who}')");
            await RowAsync(owner, "used_step_row", who, $"(account, step) values ('{id}', 1)");
            await RowAsync(owner, "session_row", who, $"(key_hash, id, account, begun, seen, ends, ticket) values ('{who}', gen_random_uuid(), '{id}', now(), now(), now(), '')");
            await RowAsync(owner, "outbox_row", who, $"(id, at, account, template, \"values\", mailed, attempts) values ('{IdOf("letter " + who)}', now(), '{id}', 't', '{{}}', true, 0)");
            await RowAsync(owner, "audit_entry", who, $"(at, account, role, pseudonym, act) values (now(), '{id}', '{role}', '{who}', 'propose-change')");
        }

        await RowAsync(owner, "outbox_row", "given-up", $"(id, at, account, template, \"values\", mailed, attempts, given_up_at, failure) values ('{IdOf("lost letter")}', now(), '{IdOf("hospital-own")}', 't', '{{}}', true, 9, now(), 'refused')");
        await RowAsync(owner, "outbox_row", "failing", $"(id, at, account, template, \"values\", mailed, attempts, failure) values ('{IdOf("failing letter")}', now(), '{IdOf("hospital-own")}', 't', '{{}}', true, 2, 'refused')");
        foreach (var n in Enumerable.Range(2, 4))
        {
            await RowAsync(owner, "identity_user_passkey", $"auditor-{n}", $"(credential_id, user_id, \"Data\") values ('auditor-{n}', '{IdOf("auditor")}', '{{}}')");
        }

        await RowAsync(owner, "audit_entry", "sign-in-of-approver", $"(at, account, role, pseudonym, act) values (now(), '{IdOf("approver")}', 'approver', 'approver', 'sign-in')");
        await RowAsync(owner, "audit_entry", "failed-sign-in", "(at, pseudonym, act) values (now(), 'public', 'sign-in')");
        await RowAsync(owner, "audit_entry", "public-report", "(at, pseudonym, act) values (now(), 'reporter', 'report-to-authority')");
        await RowAsync(owner, "audit_entry", "program", "(at, pseudonym, act) values (now(), 'system', 'send-letters')");
    }

    private static async Task WriteApplicationsAsync(NpgsqlDataSource owner)
    {
        foreach (var (whose, institution) in new[] { ("own", Place), ("other", OtherPlace) })
        {
            foreach (var state in new[] { "draft", "submitted", "in-review", "clarification-requested", "returned", "rejected", "registered", "amended" })
            {
                var (label, id) = ($"{whose}-{state}", IdOf($"{whose}-{state}"));
                var number = state is "registered" or "amended" ? $"VNCGT-2026-{(whose is "own" ? 1 : 2)}0000{state.Length % 10}" : null;
                await RowAsync(owner, "trial_application", label, $"""
                    (id, institution, state, file, data, unread, reasons, clock, documents, number, created_at, changed_at, submitted_at, version)
                    values ('{id}', '{institution}', '{(state is "amended" ? "draft" : state)}', '{EmptyObject}', '{EmptyObject}', '{EmptyObject}', '{EmptyObject}', '[]', '[]', {Text(number)}, now(), now(), {(state is "draft" ? "null" : "now()")}, 1)
                    """);
                if (state is not "draft")
                {
                    await RowAsync(owner, "submitted_copy", label, $"(application, number, data, investigator, reasons, documents, answers, at, by) values ('{id}', 1, '{EmptyObject}', '{EmptyObject}', '{EmptyObject}', jsonb_build_array('{IdOf("document " + label)}'), '{EmptyObject}', now(), '{IdOf("hospital-own")}')");
                }

                foreach (var document in state is "draft" ? [label] : new[] { label, $"{label}-unsent" })
                {
                    await RowAsync(owner, "application_document", document, $"(id, application, kind, name, bytes, sha256, is_pdf_a, content, at, by) values ('{IdOf("document " + document)}', '{id}', 'protocol', 'a.pdf', 1, '', false, '', now(), '{IdOf("hospital-own")}')");
                }
            }
        }

        await RowAsync(owner, "trial_number_counter", "2026", "(year, last) values (2026, 5)");
        await RowAsync(owner, "published_investigator", "name", "(commitment, number, salt, full_name) values ('c', 'VNCGT-2026-100000', '', 'T')");
    }

    private static async Task WriteDecisionsAsync(NpgsqlDataSource owner)
    {
        foreach (var who in new[] { "reviewer", "approver" })
        {
            await RowAsync(owner, "proposal_row", $"of-{who}", $"(id, kind, state, content, records, proposer, proposer_pseudonym, at, version) values ('{IdOf("proposal " + who)}', 'decision', 'proposed', '{EmptyObject}', '[]', '{IdOf(who)}', '{who}', now(), 1)");
            await RowAsync(owner, "proposal_row", $"withdrawn-of-{who}", $"(id, kind, state, content, records, proposer, proposer_pseudonym, at, decider, version) values ('{IdOf("withdrawn " + who)}', 'decision', 'withdrawn', '{EmptyObject}', '[]', '{IdOf(who)}', '{who}', now(), '{IdOf(who)}', 1)");
        }
    }

    private static async Task WriteReportsAsync(NpgsqlDataSource owner)
    {
        foreach (var state in new[] { "new", "closed" })
        {
            await RowAsync(owner, "public_report", state, $"(id, receipt_hash, at, language, kinds, place, what, files, handling, state, version) values ('{IdOf("report " + state)}', '{state}', now(), 'vi', '[]', 'P', 'W', '[]', '{EmptyObject}', '{state}', 1)");
            await RowAsync(owner, "report_attachment", state, $"(id, report, type, bytes, sha256, content, at) values ('{IdOf("file " + state)}', '{IdOf("report " + state)}', 'pdf', 1, '', '', now())");
        }
    }

    private static async Task WriteFilesAsync(NpgsqlDataSource owner)
    {
        foreach (var who in new[] { "reviewer", "approver" })
        {
            foreach (var state in new[] { "checked", "waiting", "taking-in" })
            {
                var (label, id) = ($"{state}-of-{who}", IdOf($"{state} file of {who}"));
                await RowAsync(owner, "uploaded_trial_file", label, $"""
                    (id, name, format, bytes, sha256, uploader, uploader_pseudonym, at, state, reading, read_at, decider, version)
                    values ('{id}', 'n', 'ictrp-csv', 1, 's', '{IdOf(who)}', '{who}', now(), '{state}', '{EmptyObject}', now(), {(state is "taking-in" ? $"'{IdOf("another approver")}'" : "null")}, 1)
                    """);
                await RowAsync(owner, "uploaded_trial_content", label, $"(file, content, numbers) values ('{id}', '', array[]::text[])");
            }
        }
    }

    private const string EmptyObject = "{}";

    private static Task RowAsync(NpgsqlDataSource owner, string table, string label, string insert) => RunAsync(
        owner,
        $"with made as (insert into work.{table} {insert} returning {WallTable.All.Single(t => t.Name == table).Key} as row_key) insert into public.wall_label select '{table}', row_key, '{label}' from made");

    private static async Task RunAsync(NpgsqlDataSource owner, string sql)
    {
        await using var command = owner.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static string Text(string? value) => value is null ? "null" : $"'{value}'";
}
