using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CgtRegistry.Web.Persistence.Work;

internal sealed class ApplicationTables :
    IEntityTypeConfiguration<TrialApplication>,
    IEntityTypeConfiguration<SubmittedCopy>,
    IEntityTypeConfiguration<ApplicationDocument>
{
    public void Configure(EntityTypeBuilder<TrialApplication> application)
    {
        application.HasKey(a => a.Id);
        application.Property(a => a.File).StoredAsJson();
        application.Property(a => a.Data).StoredAsJson();
        application.Property(a => a.Investigator).StoredAsJson();
        application.Property(a => a.Unread).StoredAsJson();
        application.Property(a => a.Reasons).StoredAsJson();
        application.Property(a => a.Clock).StoredAsJson();
        application.Property(a => a.Documents).StoredAsJson();
        application.HasIndex(a => a.Number).IsUnique().HasDatabaseName("trial_application_number");
        application.HasIndex(a => new { a.Institution, a.ChangedAt }).HasDatabaseName("trial_application_institution");
        application.HasIndex(a => new { a.State, a.SubmittedAt }).HasDatabaseName("trial_application_state");
    }

    public void Configure(EntityTypeBuilder<SubmittedCopy> copy)
    {
        copy.HasKey(c => new { c.Application, c.Number });
        copy.Property(c => c.Data).StoredAsJson();
        copy.Property(c => c.Investigator).StoredAsJson();
        copy.Property(c => c.Reasons).StoredAsJson();
        copy.Property(c => c.Documents).StoredAsJson();
        copy.Property(c => c.Answers).StoredAsJson();
        copy.HasOne<TrialApplication>().WithMany().HasForeignKey(c => c.Application).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ApplicationDocument> document)
    {
        document.HasKey(d => d.Id);
        document.HasIndex(d => d.Application).HasDatabaseName("application_document_application");
        document.HasOne<TrialApplication>().WithMany().HasForeignKey(d => d.Application).OnDelete(DeleteBehavior.Restrict);
    }
}
