using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CgtRegistry.Web.Persistence.Work;

internal sealed class RegisteredTables : IEntityTypeConfiguration<TrialNumberCounter>, IEntityTypeConfiguration<PublishedInvestigator>
{
    public void Configure(EntityTypeBuilder<TrialNumberCounter> counter)
    {
        counter.HasKey(c => c.Year);
        counter.Property(c => c.Year).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<PublishedInvestigator> investigator)
    {
        investigator.HasKey(i => i.Commitment);
        investigator.HasIndex(i => i.Number).HasDatabaseName("published_investigator_number");
    }
}
