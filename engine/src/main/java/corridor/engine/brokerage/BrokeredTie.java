package corridor.engine.brokerage;

import com.google.common.collect.ImmutableMap;

/**
 * A tie of a broker, and the open triples that it is a leg of. Made by {@link Brokerage#ties}.
 *
 * @param from number of the node that it comes from; the broker, if it is the second leg
 * @param to number of the node that it goes to; the broker, if it is the first leg
 * @param triples how many open triples it is in, by the broker's role in them; none is 0
 */
public record BrokeredTie(int from, int to, ImmutableMap<BrokerageRole, Long> triples) {}
