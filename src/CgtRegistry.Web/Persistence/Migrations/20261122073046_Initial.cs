using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CgtRegistry.Web.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "authorisation",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    issuer = table.Column<string>(type: "jsonb", nullable: false),
                    holder = table.Column<string>(type: "jsonb", nullable: false),
                    therapy = table.Column<string>(type: "text", nullable: false),
                    conditions = table.Column<string>(type: "jsonb", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    limits = table.Column<string>(type: "jsonb", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    legal_basis = table.Column<string>(type: "jsonb", nullable: false),
                    facility = table.Column<string>(type: "jsonb", nullable: true),
                    fee = table.Column<string>(type: "jsonb", nullable: true),
                    outcome_method = table.Column<string>(type: "jsonb", nullable: true),
                    citations = table.Column<string>(type: "jsonb", nullable: false),
                    facts = table.Column<string>(type: "jsonb", nullable: false),
                    demo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("authorisation_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "condition",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    names = table.Column<string>(type: "jsonb", nullable: false),
                    mesh_id = table.Column<string>(type: "text", nullable: true),
                    mesh_term = table.Column<string>(type: "text", nullable: true),
                    icd10 = table.Column<string>(type: "text", nullable: true),
                    parents = table.Column<string>(type: "jsonb", nullable: false),
                    citations = table.Column<string>(type: "jsonb", nullable: false),
                    facts = table.Column<string>(type: "jsonb", nullable: false),
                    demo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("condition_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contradiction",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    topic = table.Column<string>(type: "jsonb", nullable: false),
                    point = table.Column<string>(type: "jsonb", nullable: false),
                    sides = table.Column<string>(type: "jsonb", nullable: false),
                    handling = table.Column<string>(type: "jsonb", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    about = table.Column<string>(type: "jsonb", nullable: false),
                    citations = table.Column<string>(type: "jsonb", nullable: false),
                    facts = table.Column<string>(type: "jsonb", nullable: false),
                    demo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("contradiction_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "coverage_statement",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    authority = table.Column<string>(type: "jsonb", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    therapies = table.Column<string>(type: "jsonb", nullable: false),
                    province = table.Column<string>(type: "text", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    scope = table.Column<string>(type: "jsonb", nullable: false),
                    citations = table.Column<string>(type: "jsonb", nullable: false),
                    facts = table.Column<string>(type: "jsonb", nullable: false),
                    demo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("coverage_statement_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "effect",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    affecting = table.Column<string>(type: "jsonb", nullable: false),
                    affected = table.Column<string>(type: "jsonb", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    whole = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "jsonb", nullable: true),
                    citations = table.Column<string>(type: "jsonb", nullable: false),
                    facts = table.Column<string>(type: "jsonb", nullable: false),
                    demo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("effect_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "glossary_term",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    group = table.Column<string>(type: "text", nullable: false),
                    vi = table.Column<string>(type: "text", nullable: false),
                    fold = table.Column<string>(type: "text", nullable: false),
                    en = table.Column<string>(type: "text", nullable: false),
                    abbreviations = table.Column<string>(type: "jsonb", nullable: false),
                    synonyms = table.Column<string>(type: "jsonb", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    read_in = table.Column<string>(type: "jsonb", nullable: false),
                    facts = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("glossary_term_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "institution",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    ownership = table.Column<string>(type: "text", nullable: false),
                    names = table.Column<string>(type: "jsonb", nullable: false),
                    parent = table.Column<string>(type: "text", nullable: true),
                    legal_entity = table.Column<string>(type: "text", nullable: true),
                    place = table.Column<string>(type: "jsonb", nullable: true),
                    identifiers = table.Column<string>(type: "jsonb", nullable: false),
                    contacts = table.Column<string>(type: "jsonb", nullable: false),
                    predecessors = table.Column<string>(type: "jsonb", nullable: false),
                    qualifications = table.Column<string>(type: "jsonb", nullable: false),
                    summary = table.Column<string>(type: "jsonb", nullable: true),
                    citations = table.Column<string>(type: "jsonb", nullable: false),
                    facts = table.Column<string>(type: "jsonb", nullable: false),
                    demo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("institution_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "instrument",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: true),
                    number_aliases = table.Column<string>(type: "jsonb", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    title_is_ours = table.Column<bool>(type: "boolean", nullable: false),
                    issuer = table.Column<string>(type: "jsonb", nullable: false),
                    signer = table.Column<string>(type: "text", nullable: true),
                    issued_on = table.Column<string>(type: "text", nullable: true),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: true),
                    effective_until = table.Column<DateOnly>(type: "date", nullable: true),
                    date_note = table.Column<string>(type: "jsonb", nullable: true),
                    text_held = table.Column<string>(type: "text", nullable: false),
                    group = table.Column<string>(type: "text", nullable: false),
                    normative = table.Column<bool>(type: "boolean", nullable: false),
                    url = table.Column<string>(type: "text", nullable: true),
                    tags = table.Column<string>(type: "jsonb", nullable: false),
                    doubts = table.Column<string>(type: "jsonb", nullable: false),
                    confirmed_in_force = table.Column<string>(type: "jsonb", nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    about = table.Column<string>(type: "jsonb", nullable: false),
                    citations = table.Column<string>(type: "jsonb", nullable: false),
                    facts = table.Column<string>(type: "jsonb", nullable: false),
                    demo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("instrument_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notice",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    text = table.Column<string>(type: "jsonb", nullable: false),
                    about = table.Column<string>(type: "jsonb", nullable: false),
                    issuer = table.Column<string>(type: "jsonb", nullable: false),
                    day = table.Column<string>(type: "text", nullable: true),
                    as_stated = table.Column<string>(type: "jsonb", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    act_number = table.Column<string>(type: "text", nullable: true),
                    takes_away_licence = table.Column<bool>(type: "boolean", nullable: false),
                    caveat = table.Column<string>(type: "jsonb", nullable: true),
                    citations = table.Column<string>(type: "jsonb", nullable: false),
                    facts = table.Column<string>(type: "jsonb", nullable: false),
                    demo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("notice_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "province",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                    formed_from = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("province_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "provision",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    instrument = table.Column<string>(type: "text", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false),
                    heading = table.Column<string>(type: "jsonb", nullable: true),
                    citations = table.Column<string>(type: "jsonb", nullable: false),
                    facts = table.Column<string>(type: "jsonb", nullable: false),
                    demo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("provision_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "publication_row",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    actor_role = table.Column<string>(type: "text", nullable: false),
                    actor_pseudonym = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("publication_row_pkey", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "record_reference_row",
                columns: table => new
                {
                    from_kind = table.Column<string>(type: "text", nullable: false),
                    from_id = table.Column<string>(type: "text", nullable: false),
                    to_kind = table.Column<string>(type: "text", nullable: false),
                    to_id = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("record_reference_row_pkey", x => new { x.from_kind, x.from_id, x.to_kind, x.to_id });
                });

            migrationBuilder.CreateTable(
                name: "record_row",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false),
                    id = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("record_row_pkey", x => new { x.kind, x.id });
                });

            migrationBuilder.CreateTable(
                name: "source",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    publisher = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    url = table.Column<string>(type: "text", nullable: true),
                    published_on = table.Column<string>(type: "text", nullable: true),
                    read_on = table.Column<string>(type: "text", nullable: true),
                    not_independent_of = table.Column<string>(type: "jsonb", nullable: false),
                    note = table.Column<string>(type: "jsonb", nullable: true),
                    facts = table.Column<string>(type: "jsonb", nullable: false),
                    demo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("source_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "statement",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    predicate = table.Column<string>(type: "text", nullable: false),
                    about = table.Column<string>(type: "jsonb", nullable: false),
                    text = table.Column<string>(type: "jsonb", nullable: false),
                    said_by = table.Column<string>(type: "jsonb", nullable: true),
                    claimant = table.Column<string>(type: "text", nullable: true),
                    relation = table.Column<string>(type: "text", nullable: false),
                    relays_authority = table.Column<bool>(type: "boolean", nullable: false),
                    when = table.Column<string>(type: "jsonb", nullable: true),
                    caveat = table.Column<string>(type: "jsonb", nullable: true),
                    citations = table.Column<string>(type: "jsonb", nullable: false),
                    facts = table.Column<string>(type: "jsonb", nullable: false),
                    demo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("statement_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "technique_list_entry",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    appendix = table.Column<int>(type: "integer", nullable: false),
                    item = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: true),
                    linked_code = table.Column<string>(type: "text", nullable: true),
                    chapter = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "jsonb", nullable: false),
                    therapies = table.Column<string>(type: "jsonb", nullable: false),
                    conditions = table.Column<string>(type: "jsonb", nullable: false),
                    use = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    citations = table.Column<string>(type: "jsonb", nullable: false),
                    facts = table.Column<string>(type: "jsonb", nullable: false),
                    demo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("technique_list_entry_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "therapy",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    names = table.Column<string>(type: "jsonb", nullable: false),
                    parents = table.Column<string>(type: "jsonb", nullable: false),
                    description = table.Column<string>(type: "jsonb", nullable: true),
                    profile = table.Column<string>(type: "jsonb", nullable: false),
                    citations = table.Column<string>(type: "jsonb", nullable: false),
                    facts = table.Column<string>(type: "jsonb", nullable: false),
                    demo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("therapy_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "trial",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "jsonb", nullable: false),
                    sponsor = table.Column<string>(type: "jsonb", nullable: true),
                    collaborators = table.Column<string>(type: "jsonb", nullable: false),
                    sites = table.Column<string>(type: "jsonb", nullable: false),
                    countries = table.Column<string>(type: "jsonb", nullable: false),
                    conditions = table.Column<string>(type: "jsonb", nullable: false),
                    therapies = table.Column<string>(type: "jsonb", nullable: false),
                    intervention_text = table.Column<string>(type: "jsonb", nullable: true),
                    study_type = table.Column<string>(type: "text", nullable: false),
                    observations = table.Column<string>(type: "jsonb", nullable: false),
                    registered_on = table.Column<string>(type: "text", nullable: true),
                    retrospective = table.Column<bool>(type: "boolean", nullable: true),
                    oversight = table.Column<string>(type: "jsonb", nullable: true),
                    participant_payment = table.Column<string>(type: "jsonb", nullable: true),
                    summary = table.Column<string>(type: "jsonb", nullable: true),
                    citations = table.Column<string>(type: "jsonb", nullable: false),
                    facts = table.Column<string>(type: "jsonb", nullable: false),
                    demo = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("trial_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "authorisation_decision",
                columns: table => new
                {
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    authorisation_id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    citation = table.Column<string>(type: "jsonb", nullable: false),
                    effective_until = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("authorisation_decision_pkey", x => new { x.authorisation_id, x.sequence });
                    table.ForeignKey(
                        name: "authorisation_decision_authorisation_fkey",
                        column: x => x.authorisation_id,
                        principalTable: "authorisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "provision_version",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    provision_id = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    citation = table.Column<string>(type: "jsonb", nullable: false),
                    gist = table.Column<string>(type: "jsonb", nullable: true),
                    wording = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("provision_version_pkey", x => new { x.provision_id, x.number });
                    table.ForeignKey(
                        name: "provision_version_provision_fkey",
                        column: x => x.provision_id,
                        principalTable: "provision",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "record_version_row",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false),
                    id = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    publication = table.Column<long>(type: "bigint", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("record_version_row_pkey", x => new { x.kind, x.id, x.version });
                    table.ForeignKey(
                        name: "record_version_row_publication_row_fkey",
                        column: x => x.publication,
                        principalTable: "publication_row",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "trial_identifier",
                columns: table => new
                {
                    registry = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false),
                    trial_id = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("trial_identifier_pkey", x => new { x.trial_id, x.registry, x.value });
                    table.ForeignKey(
                        name: "trial_identifier_trial_fkey",
                        column: x => x.trial_id,
                        principalTable: "trial",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "publication_row_at",
                table: "publication_row",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "record_reference_row_rests_on",
                table: "record_reference_row",
                columns: new[] { "to_kind", "to_id" });

            migrationBuilder.CreateIndex(
                name: "record_version_row_known_at",
                table: "record_version_row",
                columns: new[] { "kind", "id", "publication" });

            migrationBuilder.CreateIndex(
                name: "record_version_row_publication",
                table: "record_version_row",
                column: "publication");

            migrationBuilder.CreateIndex(
                name: "trial_identifier_belongs_to_one_trial",
                table: "trial_identifier",
                columns: new[] { "registry", "value" },
                unique: true);

            migrationBuilder.Sql(SqlScript.Read("constraints_v1"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "authorisation_decision");

            migrationBuilder.DropTable(
                name: "condition");

            migrationBuilder.DropTable(
                name: "contradiction");

            migrationBuilder.DropTable(
                name: "coverage_statement");

            migrationBuilder.DropTable(
                name: "effect");

            migrationBuilder.DropTable(
                name: "glossary_term");

            migrationBuilder.DropTable(
                name: "institution");

            migrationBuilder.DropTable(
                name: "instrument");

            migrationBuilder.DropTable(
                name: "notice");

            migrationBuilder.DropTable(
                name: "province");

            migrationBuilder.DropTable(
                name: "provision_version");

            migrationBuilder.DropTable(
                name: "record_reference_row");

            migrationBuilder.DropTable(
                name: "record_row");

            migrationBuilder.DropTable(
                name: "record_version_row");

            migrationBuilder.DropTable(
                name: "source");

            migrationBuilder.DropTable(
                name: "statement");

            migrationBuilder.DropTable(
                name: "technique_list_entry");

            migrationBuilder.DropTable(
                name: "therapy");

            migrationBuilder.DropTable(
                name: "trial_identifier");

            migrationBuilder.DropTable(
                name: "authorisation");

            migrationBuilder.DropTable(
                name: "provision");

            migrationBuilder.DropTable(
                name: "publication_row");

            migrationBuilder.DropTable(
                name: "trial");
        }
    }
}
