using CgtRegistry.Web.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CgtRegistry.Web.Persistence.Work;

internal sealed class UploadedTrialTables : IEntityTypeConfiguration<UploadedTrialFile>, IEntityTypeConfiguration<UploadedTrialContent>
{
    public void Configure(EntityTypeBuilder<UploadedTrialFile> file)
    {
        file.HasKey(f => f.Id);
        file.Ignore(f => f.Standing);
        file.Ignore(f => f.IsLeftToDo);
        file.Property(f => f.Reading).StoredAsJson();
        file.HasIndex(f => new { f.State, f.At }).HasDatabaseName("uploaded_trial_file_state");
        file.HasOne<Account>().WithMany().HasForeignKey(f => f.Uploader).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<UploadedTrialContent> content)
    {
        content.HasKey(c => c.File);
        content.Property(c => c.Numbers).HasConversion((ValueConverter?)null, (ValueComparer?)null).HasColumnType("text[]");
        content.HasOne<UploadedTrialFile>().WithOne().HasForeignKey<UploadedTrialContent>(c => c.File).OnDelete(DeleteBehavior.Restrict);
    }
}
