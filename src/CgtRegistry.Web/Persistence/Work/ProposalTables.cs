using CgtRegistry.Web.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CgtRegistry.Web.Persistence.Work;

internal sealed class ProposalTables : IEntityTypeConfiguration<ProposalRow>
{
    public void Configure(EntityTypeBuilder<ProposalRow> proposal)
    {
        proposal.HasKey(p => p.Id);
        proposal.Property(p => p.Content).StoredAsJson();
        proposal.Property(p => p.Records).StoredAsJson();
        proposal.HasIndex(p => new { p.State, p.At }).HasDatabaseName("proposal_row_state");
        proposal.HasOne<Account>().WithMany().HasForeignKey(p => p.Proposer).OnDelete(DeleteBehavior.Restrict);
    }
}
