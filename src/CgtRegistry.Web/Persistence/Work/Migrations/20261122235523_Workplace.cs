using System;
using CgtRegistry.Web.Persistence;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace CgtRegistry.Web.Persistence.Work.Migrations
{
    /// <inheritdoc />
    public partial class Workplace : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "work");

            migrationBuilder.CreateTable(
                name: "account",
                schema: "work",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    institution = table.Column<string>(type: "text", nullable: true),
                    pseudonym = table.Column<string>(type: "text", nullable: false),
                    full_name = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    disabled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    erased_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("account_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_entry",
                schema: "work",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: true),
                    role = table.Column<string>(type: "text", nullable: true),
                    pseudonym = table.Column<string>(type: "text", nullable: false),
                    act = table.Column<string>(type: "text", nullable: false),
                    subject_kind = table.Column<string>(type: "text", nullable: true),
                    subject = table.Column<string>(type: "text", nullable: true),
                    institution = table.Column<string>(type: "text", nullable: true),
                    publication = table.Column<long>(type: "bigint", nullable: true),
                    detail = table.Column<string>(type: "text", nullable: true),
                    trace_id = table.Column<string>(type: "text", nullable: true),
                    session = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("audit_entry_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "guess_row",
                schema: "work",
                columns: table => new
                {
                    name_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    failures = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("guess_row_pkey", x => x.name_hash);
                });

            migrationBuilder.CreateTable(
                name: "idempotency_row",
                schema: "work",
                columns: table => new
                {
                    account = table.Column<Guid>(type: "uuid", nullable: false),
                    route = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    request_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: true),
                    location = table.Column<string>(type: "text", nullable: true),
                    response = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("idempotency_row_pkey", x => new { x.account, x.route, x.key });
                });

            migrationBuilder.CreateTable(
                name: "outbox_row",
                schema: "work",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: false),
                    template = table.Column<string>(type: "text", nullable: false),
                    values = table.Column<string>(type: "jsonb", nullable: false),
                    address = table.Column<string>(type: "text", nullable: true),
                    mailed = table.Column<bool>(type: "boolean", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_attempt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    given_up_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failure = table.Column<string>(type: "text", nullable: true),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("outbox_row_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "public_report",
                schema: "work",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    receipt_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    kinds = table.Column<string>(type: "jsonb", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: true),
                    therapy = table.Column<string>(type: "text", nullable: true),
                    happened = table.Column<string>(type: "jsonb", nullable: true),
                    what = table.Column<string>(type: "text", nullable: false),
                    contact = table.Column<byte[]>(type: "bytea", nullable: true),
                    files = table.Column<string>(type: "jsonb", nullable: false),
                    handling = table.Column<string>(type: "jsonb", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    institution = table.Column<string>(type: "text", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("public_report_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "published_investigator",
                schema: "work",
                columns: table => new
                {
                    commitment = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    salt = table.Column<byte[]>(type: "bytea", nullable: false),
                    full_name = table.Column<string>(type: "text", nullable: false),
                    degree = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("published_investigator_pkey", x => x.commitment);
                });

            migrationBuilder.CreateTable(
                name: "report_attachment",
                schema: "work",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    report = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    bytes = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<byte[]>(type: "bytea", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("report_attachment_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sealing_key_row",
                schema: "work",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("sealing_key_row_pkey", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "spent_row",
                schema: "work",
                columns: table => new
                {
                    key_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    ends = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("spent_row_pkey", x => x.key_hash);
                });

            migrationBuilder.CreateTable(
                name: "trial_application",
                schema: "work",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    institution = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    file = table.Column<string>(type: "jsonb", nullable: false),
                    data = table.Column<string>(type: "jsonb", nullable: false),
                    investigator = table.Column<string>(type: "jsonb", nullable: true),
                    unread = table.Column<string>(type: "jsonb", nullable: false),
                    reasons = table.Column<string>(type: "jsonb", nullable: false),
                    documents = table.Column<string>(type: "jsonb", nullable: false),
                    registered_copy = table.Column<int>(type: "integer", nullable: true),
                    number = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    clock = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("trial_application_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "trial_number_counter",
                schema: "work",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("trial_number_counter_pkey", x => x.year);
                });

            migrationBuilder.CreateTable(
                name: "used_step_row",
                schema: "work",
                columns: table => new
                {
                    account = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("used_step_row_pkey", x => x.account);
                });

            migrationBuilder.CreateTable(
                name: "identity_user_claim",
                schema: "work",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("identity_user_claim_pkey", x => x.id);
                    table.ForeignKey(
                        name: "identity_user_claim_account_fkey",
                        column: x => x.user_id,
                        principalSchema: "work",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "identity_user_login",
                schema: "work",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("identity_user_login_pkey", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "identity_user_login_account_fkey",
                        column: x => x.user_id,
                        principalSchema: "work",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "identity_user_passkey",
                schema: "work",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    Data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("identity_user_passkey_pkey", x => x.credential_id);
                    table.ForeignKey(
                        name: "identity_user_passkey_account_fkey",
                        column: x => x.user_id,
                        principalSchema: "work",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "identity_user_token",
                schema: "work",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("identity_user_token_pkey", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "identity_user_token_account_fkey",
                        column: x => x.user_id,
                        principalSchema: "work",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "invitation_row",
                schema: "work",
                columns: table => new
                {
                    key_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: false),
                    ends = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("invitation_row_pkey", x => x.key_hash);
                    table.ForeignKey(
                        name: "invitation_row_account_fkey",
                        column: x => x.account,
                        principalSchema: "work",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proposal_row",
                schema: "work",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    records = table.Column<string>(type: "jsonb", nullable: false),
                    proposer = table.Column<Guid>(type: "uuid", nullable: false),
                    proposer_pseudonym = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decider = table.Column<Guid>(type: "uuid", nullable: true),
                    decider_pseudonym = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    publication = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("proposal_row_pkey", x => x.id);
                    table.ForeignKey(
                        name: "proposal_row_account_fkey",
                        column: x => x.proposer,
                        principalSchema: "work",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "recovery_code_row",
                schema: "work",
                columns: table => new
                {
                    account = table.Column<Guid>(type: "uuid", nullable: false),
                    code_hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("recovery_code_row_pkey", x => new { x.account, x.code_hash });
                    table.ForeignKey(
                        name: "recovery_code_row_account_fkey",
                        column: x => x.account,
                        principalSchema: "work",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "session_row",
                schema: "work",
                columns: table => new
                {
                    key_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: false),
                    begun = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seen = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ends = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ticket = table.Column<byte[]>(type: "bytea", nullable: false),
                    browser = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("session_row_pkey", x => x.key_hash);
                    table.ForeignKey(
                        name: "session_row_account_fkey",
                        column: x => x.account,
                        principalSchema: "work",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "uploaded_trial_file",
                schema: "work",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    format = table.Column<string>(type: "text", nullable: false),
                    bytes = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    uploader = table.Column<Guid>(type: "uuid", nullable: false),
                    uploader_pseudonym = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    reading = table.Column<string>(type: "jsonb", nullable: false),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decider = table.Column<Guid>(type: "uuid", nullable: true),
                    decider_pseudonym = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    trouble = table.Column<string>(type: "text", nullable: true),
                    run = table.Column<long>(type: "bigint", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("uploaded_trial_file_pkey", x => x.id);
                    table.ForeignKey(
                        name: "uploaded_trial_file_account_fkey",
                        column: x => x.uploader,
                        principalSchema: "work",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "application_document",
                schema: "work",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    application = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    bytes = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<byte[]>(type: "bytea", nullable: false),
                    is_pdf_a = table.Column<bool>(type: "boolean", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("application_document_pkey", x => x.id);
                    table.ForeignKey(
                        name: "application_document_trial_application_fkey",
                        column: x => x.application,
                        principalSchema: "work",
                        principalTable: "trial_application",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "submitted_copy",
                schema: "work",
                columns: table => new
                {
                    application = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    data = table.Column<string>(type: "jsonb", nullable: false),
                    investigator = table.Column<string>(type: "jsonb", nullable: true),
                    reasons = table.Column<string>(type: "jsonb", nullable: false),
                    documents = table.Column<string>(type: "jsonb", nullable: false),
                    answers = table.Column<string>(type: "jsonb", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("submitted_copy_pkey", x => new { x.application, x.number });
                    table.ForeignKey(
                        name: "submitted_copy_trial_application_fkey",
                        column: x => x.application,
                        principalSchema: "work",
                        principalTable: "trial_application",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "uploaded_trial_content",
                schema: "work",
                columns: table => new
                {
                    file = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    numbers = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("uploaded_trial_content_pkey", x => x.file);
                    table.ForeignKey(
                        name: "uploaded_trial_content_uploaded_trial_file_fkey",
                        column: x => x.file,
                        principalSchema: "work",
                        principalTable: "uploaded_trial_file",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "account_institution",
                schema: "work",
                table: "account",
                column: "institution");

            migrationBuilder.CreateIndex(
                name: "account_pseudonym",
                schema: "work",
                table: "account",
                column: "pseudonym",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                schema: "work",
                table: "account",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                schema: "work",
                table: "account",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "application_document_application",
                schema: "work",
                table: "application_document",
                column: "application");

            migrationBuilder.CreateIndex(
                name: "audit_entry_account",
                schema: "work",
                table: "audit_entry",
                columns: new[] { "account", "id" });

            migrationBuilder.CreateIndex(
                name: "audit_entry_session",
                schema: "work",
                table: "audit_entry",
                columns: new[] { "session", "id" });

            migrationBuilder.CreateIndex(
                name: "audit_entry_subject",
                schema: "work",
                table: "audit_entry",
                columns: new[] { "subject_kind", "subject", "id" });

            migrationBuilder.CreateIndex(
                name: "idempotency_row_at",
                schema: "work",
                table: "idempotency_row",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_identity_user_claim_user_id",
                schema: "work",
                table: "identity_user_claim",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_identity_user_login_user_id",
                schema: "work",
                table: "identity_user_login",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_identity_user_passkey_user_id",
                schema: "work",
                table: "identity_user_passkey",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "invitation_row_account",
                schema: "work",
                table: "invitation_row",
                column: "account");

            migrationBuilder.CreateIndex(
                name: "outbox_row_inbox",
                schema: "work",
                table: "outbox_row",
                columns: new[] { "account", "at" });

            migrationBuilder.CreateIndex(
                name: "outbox_row_waiting",
                schema: "work",
                table: "outbox_row",
                column: "next_attempt",
                filter: "mailed and sent_at is null and given_up_at is null");

            migrationBuilder.CreateIndex(
                name: "IX_proposal_row_proposer",
                schema: "work",
                table: "proposal_row",
                column: "proposer");

            migrationBuilder.CreateIndex(
                name: "proposal_row_state",
                schema: "work",
                table: "proposal_row",
                columns: new[] { "state", "at" });

            migrationBuilder.CreateIndex(
                name: "public_report_institution",
                schema: "work",
                table: "public_report",
                column: "institution");

            migrationBuilder.CreateIndex(
                name: "public_report_receipt",
                schema: "work",
                table: "public_report",
                column: "receipt_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "public_report_state",
                schema: "work",
                table: "public_report",
                columns: new[] { "state", "at" });

            migrationBuilder.CreateIndex(
                name: "published_investigator_number",
                schema: "work",
                table: "published_investigator",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "report_attachment_report",
                schema: "work",
                table: "report_attachment",
                column: "report");

            migrationBuilder.CreateIndex(
                name: "session_row_account",
                schema: "work",
                table: "session_row",
                column: "account");

            migrationBuilder.CreateIndex(
                name: "trial_application_institution",
                schema: "work",
                table: "trial_application",
                columns: new[] { "institution", "changed_at" });

            migrationBuilder.CreateIndex(
                name: "trial_application_number",
                schema: "work",
                table: "trial_application",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "trial_application_state",
                schema: "work",
                table: "trial_application",
                columns: new[] { "state", "submitted_at" });

            migrationBuilder.CreateIndex(
                name: "IX_uploaded_trial_file_uploader",
                schema: "work",
                table: "uploaded_trial_file",
                column: "uploader");

            migrationBuilder.CreateIndex(
                name: "uploaded_trial_file_state",
                schema: "work",
                table: "uploaded_trial_file",
                columns: new[] { "state", "at" });

            migrationBuilder.Sql(SqlScript.Read("work_v1"));
            migrationBuilder.Sql(SqlScript.Read("work_accounts_v1"));
            migrationBuilder.Sql(SqlScript.Read("work_imports_v1"));
            migrationBuilder.Sql(SqlScript.Read("work_proposals_v1"));
            migrationBuilder.Sql(SqlScript.Read("work_reports_v1"));
            migrationBuilder.Sql(SqlScript.Read("work_review_v1"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop schema work cascade; create schema work;");
        }
    }
}
