using CgtRegistry.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CgtRegistry.Web.Persistence.Work;

internal sealed class AccountTables :
    IEntityTypeConfiguration<Account>,
    IEntityTypeConfiguration<SessionRow>,
    IEntityTypeConfiguration<InvitationRow>,
    IEntityTypeConfiguration<GuessRow>,
    IEntityTypeConfiguration<RecoveryCodeRow>,
    IEntityTypeConfiguration<UsedStepRow>,
    IEntityTypeConfiguration<SpentRow>,
    IEntityTypeConfiguration<SealingKeyRow>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.HasIndex(a => a.Pseudonym).IsUnique().HasDatabaseName("account_pseudonym");
        account.HasIndex(a => a.Institution).HasDatabaseName("account_institution");
    }

    public void Configure(EntityTypeBuilder<SessionRow> session)
    {
        session.HasKey(s => s.KeyHash);
        session.HasIndex(s => s.Account).HasDatabaseName("session_row_account");
        session.HasOne<Account>().WithMany().HasForeignKey(s => s.Account).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<InvitationRow> invitation)
    {
        invitation.HasKey(i => i.KeyHash);
        invitation.HasIndex(i => i.Account).HasDatabaseName("invitation_row_account");
        invitation.HasOne<Account>().WithMany().HasForeignKey(i => i.Account).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<GuessRow> guess) => guess.HasKey(g => g.NameHash);

    public void Configure(EntityTypeBuilder<RecoveryCodeRow> code)
    {
        code.HasKey(c => new { c.Account, c.CodeHash });
        code.HasOne<Account>().WithMany().HasForeignKey(c => c.Account).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<UsedStepRow> step) => step.HasKey(s => s.Account);

    public void Configure(EntityTypeBuilder<SpentRow> spent) => spent.HasKey(s => s.KeyHash);

    public void Configure(EntityTypeBuilder<SealingKeyRow> key) => key.HasKey(k => k.Name);
}

internal sealed class DeskTables : IEntityTypeConfiguration<AuditEntry>, IEntityTypeConfiguration<OutboxRow>, IEntityTypeConfiguration<IdempotencyRow>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.HasKey(e => e.Id);
        entry.Property(e => e.Id).UseIdentityAlwaysColumn();
        entry.HasIndex(e => new { e.SubjectKind, e.Subject, e.Id }).HasDatabaseName("audit_entry_subject");
        entry.HasIndex(e => new { e.Account, e.Id }).HasDatabaseName("audit_entry_account");
        entry.HasIndex(e => new { e.Session, e.Id }).HasDatabaseName("audit_entry_session");
    }

    public void Configure(EntityTypeBuilder<OutboxRow> letter)
    {
        letter.HasKey(l => l.Id);
        letter.Property(l => l.Values).StoredAsJson();
        letter.HasIndex(l => new { l.Account, l.At }).HasDatabaseName("outbox_row_inbox");
        letter.HasIndex(l => l.NextAttempt).HasFilter("mailed and sent_at is null and given_up_at is null").HasDatabaseName("outbox_row_waiting");
    }

    public void Configure(EntityTypeBuilder<IdempotencyRow> answered)
    {
        answered.HasKey(a => new { a.Account, a.Route, a.Key });
        answered.HasIndex(a => a.At).HasDatabaseName("idempotency_row_at");
    }
}

/// <summary>The tables of ASP.NET Core Identity under names of this schema.</summary>
internal sealed class IdentityTables :
    IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> passkey)
    {
        passkey.HasKey(p => p.CredentialId);
        passkey.OwnsOne(p => p.Data).ToJson();
        passkey.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId);
    }
}
