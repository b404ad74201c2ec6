using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Names;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Domain.Trials;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CgtRegistry.Web.Persistence.Tables;

// Every public record has a table with its id as key. What the record derives from its own data is not stored.
internal sealed class SourceTable : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> source)
    {
        source.HasKey(s => s.Id);
        source.Ignore(s => s.Ref);
    }
}

internal sealed class InstitutionTables : IEntityTypeConfiguration<Institution>, IEntityTypeConfiguration<Province>
{
    public void Configure(EntityTypeBuilder<Institution> institution)
    {
        institution.HasKey(i => i.Id);
        institution.Ignore(i => i.Ref);

        // In the record's document alone; no constraint speaks of it.
        institution.Ignore(i => i.End);
    }

    public void Configure(EntityTypeBuilder<Province> province)
    {
        province.HasKey(p => p.Id);
        province.Ignore(p => p.Ref);
    }
}

internal sealed class TherapyTables : IEntityTypeConfiguration<Therapy>, IEntityTypeConfiguration<Condition>, IEntityTypeConfiguration<GlossaryTerm>
{
    public void Configure(EntityTypeBuilder<Therapy> therapy)
    {
        therapy.HasKey(t => t.Id);
        therapy.Ignore(t => t.Ref);
    }

    public void Configure(EntityTypeBuilder<Condition> condition)
    {
        condition.HasKey(c => c.Id);
        condition.Ignore(c => c.Ref);
    }

    public void Configure(EntityTypeBuilder<GlossaryTerm> term)
    {
        term.HasKey(t => t.Id);
        term.Ignore(t => t.Ref);
    }
}

internal sealed class LawTables :
    IEntityTypeConfiguration<Instrument>,
    IEntityTypeConfiguration<Effect>,
    IEntityTypeConfiguration<Provision>,
    IEntityTypeConfiguration<TechniqueListEntry>,
    IEntityTypeConfiguration<TechniqueChapter>
{
    public void Configure(EntityTypeBuilder<Instrument> instrument)
    {
        instrument.HasKey(i => i.Id);
        instrument.Ignore(i => i.Ref);
    }

    public void Configure(EntityTypeBuilder<Effect> effect)
    {
        effect.HasKey(e => e.Id);
        effect.Ignore(e => e.Ref);
        effect.Ignore(e => e.Withdrawn);
    }

    public void Configure(EntityTypeBuilder<Provision> provision)
    {
        provision.HasKey(p => p.Id);
        provision.Ignore(p => p.Ref);
        provision.OwnsMany(p => p.Versions, version =>
        {
            version.WithOwner().HasForeignKey("ProvisionId");
            version.HasKey("ProvisionId", nameof(ProvisionVersion.Number));
            version.Property(v => v.Number).ValueGeneratedNever();
            version.Ignore(v => v.InForce);
        });
    }

    public void Configure(EntityTypeBuilder<TechniqueListEntry> technique)
    {
        technique.HasKey(t => t.Id);
        technique.Ignore(t => t.Ref);
        technique.Ignore(t => t.Applies);
    }

    public void Configure(EntityTypeBuilder<TechniqueChapter> chapter)
    {
        chapter.HasKey(c => c.Id);
        chapter.Ignore(c => c.Ref);
        chapter.Ignore(c => c.Applies);
    }
}

internal sealed class StatementTables : IEntityTypeConfiguration<Statement>, IEntityTypeConfiguration<Contradiction>, IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Statement> statement)
    {
        statement.HasKey(s => s.Id);
        statement.Ignore(s => s.Ref);
        statement.Ignore(s => s.Grade);
        statement.Ignore(s => s.SpeaksOfPermission);
    }

    public void Configure(EntityTypeBuilder<Contradiction> contradiction)
    {
        contradiction.HasKey(c => c.Id);
        contradiction.Ignore(c => c.Ref);
        contradiction.Ignore(c => c.Statements);
    }

    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.HasKey(n => n.Id);
        notice.Ignore(n => n.Ref);
    }
}

internal sealed class AuthorisationTables : IEntityTypeConfiguration<Authorisation>, IEntityTypeConfiguration<CoverageStatement>
{
    public void Configure(EntityTypeBuilder<Authorisation> authorisation)
    {
        authorisation.HasKey(a => a.Id);
        authorisation.Ignore(a => a.Ref);
        authorisation.Ignore(a => a.Granted);
        authorisation.Ignore(a => a.IsLimited);
        authorisation.OwnsMany(a => a.Decisions, decision =>
        {
            decision.WithOwner().HasForeignKey("AuthorisationId");
            decision.HasKey("AuthorisationId", nameof(AuthorisationDecision.Sequence));
            decision.Property(d => d.Sequence).ValueGeneratedNever();

            // In the record's document alone; no constraint speaks of them.
            decision.Ignore(d => d.Issuer);
            decision.Ignore(d => d.LegalBasis);
        });
    }

    public void Configure(EntityTypeBuilder<CoverageStatement> coverage)
    {
        coverage.HasKey(c => c.Id);
        coverage.Ignore(c => c.Ref);
    }
}

internal sealed class TrialTable : IEntityTypeConfiguration<Trial>
{
    public void Configure(EntityTypeBuilder<Trial> trial)
    {
        trial.HasKey(t => t.Id);
        trial.Ignore(t => t.Ref);
        trial.Ignore(t => t.Institutions);

        // What was registered here is read with the whole record, never asked for by the database.
        trial.Ignore(t => t.DataSet);
        trial.Ignore(t => t.Registration);
        trial.Ignore(t => t.ContinuedAs);
        trial.OwnsMany(t => t.Identifiers, identifier =>
        {
            identifier.WithOwner().HasForeignKey("TrialId");
            identifier.HasKey("TrialId", nameof(TrialIdentifier.Registry), nameof(TrialIdentifier.Value));
            identifier.HasIndex(i => new { i.Registry, i.Value }).IsUnique().HasDatabaseName("trial_identifier_belongs_to_one_trial");
        });
    }
}
